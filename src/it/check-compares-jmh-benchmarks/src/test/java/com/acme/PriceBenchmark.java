package com.acme;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Drives the present and the older prices alike. */
@State(Scope.Thread)
public class PriceBenchmark {

  private long order;

  @Benchmark
  public long price() {
    return Prices.of(order++);
  }
}
