package com.acme;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;

/** One that scales, one whose threads take turns, and one whose threads are in each other's way. */
@State(Scope.Benchmark)
public class Counters {

  private final AtomicLong atomic = new AtomicLong();
  private long guarded;

  @Benchmark
  public int random() {
    int sum = 0;
    for (int i = 0; i < 50; i++) {
      sum += ThreadLocalRandom.current().nextInt();
    }
    return sum;
  }

  @Benchmark
  @BenchmarkMode(Mode.AverageTime)
  public synchronized long guarded() {
    for (int i = 0; i < 50; i++) {
      guarded += guarded ^ i;
    }
    return guarded;
  }

  @Benchmark
  public long atomic() {
    return atomic.updateAndGet(value -> value * 31 + 7);
  }

  @Benchmark
  @Threads(2)
  public long fixed() {
    return guarded;
  }
}
