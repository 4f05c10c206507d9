package com.acme;

import java.util.ArrayDeque;
import java.util.Queue;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Group;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Benchmarks of each kind. */
@State(Scope.Thread)
public class Queues {

  @Param({"1", "1000"})
  int size;

  private final Queue<Integer> queue = new ArrayDeque<>();

  @Benchmark
  @BenchmarkMode({Mode.Throughput, Mode.SampleTime})
  public Integer offer() {
    queue.offer(size);
    return queue.poll();
  }

  @Benchmark
  @Group("both")
  public int produce() {
    return size;
  }

  @Benchmark
  @Group("both")
  public int consume() {
    return -size;
  }
}
