package com.acme;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Group;
import org.openjdk.jmh.annotations.GroupThreads;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;

public class Fixed {

  @State(Scope.Group)
  public static class Shared {
    volatile int value;
  }

  @Benchmark
  @Group("pair")
  @GroupThreads(3)
  public void put(Shared shared) {
    shared.value++;
  }

  @Benchmark
  @Group("pair")
  public int take(Shared shared) {
    return shared.value;
  }

  @Benchmark
  @Group("alone")
  public int alone(Shared shared) {
    return shared.value;
  }

  @Benchmark
  @Threads(4)
  public int four() {
    return 1;
  }

  @Benchmark
  @Threads(Threads.MAX)
  public int all() {
    return 1;
  }
}
