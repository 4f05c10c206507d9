package com.acme;

import io.github.concurrencybench.api.BenchmarkTask;

/** A task of the processor. */
public final class AddUp implements BenchmarkTask {

  @Override
  public long run(int index) {
    return Shop.sum(index);
  }
}
