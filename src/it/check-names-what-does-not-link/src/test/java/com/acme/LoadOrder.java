package com.acme;

import io.github.concurrencybench.api.BenchmarkTask;

/** Drives the present and the older shop alike. */
public final class LoadOrder implements BenchmarkTask {

  @Override
  public long run(int index) throws InterruptedException {
    return Shop.order(index);
  }
}
