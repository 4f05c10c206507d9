package com.acme;

import io.github.concurrencybench.api.BenchmarkTask;

/** Cannot even be loaded beside the older shop. */
public final class AskPrice implements BenchmarkTask, Price {

  @Override
  public long run(int index) {
    return price(index);
  }
}
