package com.acme;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;

public class Usual {

  @Benchmark
  @BenchmarkMode({Mode.Throughput, Mode.SingleShotTime})
  public void nothing() {}
}
