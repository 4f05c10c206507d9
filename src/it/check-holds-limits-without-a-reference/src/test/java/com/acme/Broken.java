package com.acme;

import io.github.concurrencybench.api.BenchmarkTask;

/** Fails now and then. */
public final class Broken implements BenchmarkTask {

  @Override
  public long run(int index) {
    if (index == 1) {
      throw new IllegalStateException("no luck");
    }
    return index;
  }
}
