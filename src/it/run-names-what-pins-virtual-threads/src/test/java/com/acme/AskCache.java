package com.acme;

import io.github.concurrencybench.api.BenchmarkTask;

/** One task at a time gets an answer; from Java 24 on the others wait without their carriers. */
public final class AskCache implements BenchmarkTask {

  @Override
  public synchronized long run(int index) throws InterruptedException {
    Thread.sleep(20);
    return index;
  }
}
