package com.acme;

import io.github.concurrencybench.api.BenchmarkTask;

/** Waits. */
public final class LoadOrder implements BenchmarkTask {

  @Override
  public long run(int index) throws InterruptedException {
    Thread.sleep(20);
    return index;
  }
}
