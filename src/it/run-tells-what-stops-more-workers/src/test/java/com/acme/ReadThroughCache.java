package com.acme;

import io.github.concurrencybench.api.BenchmarkTask;

/** Waits as long outside of the cache as within it: two at a time are all that can help. */
public final class ReadThroughCache implements BenchmarkTask {

  private static final Cache CACHE = new Cache();

  @Override
  public long run(int index) throws InterruptedException {
    Thread.sleep(10);
    return CACHE.get(index);
  }
}
