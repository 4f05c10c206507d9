package com.acme;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

@State(Scope.Benchmark)
@Warmup(iterations = 1, time = 100, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 3, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class Counters {

  private final AtomicLong shared = new AtomicLong();
  private long locked;

  @Benchmark
  public long random() {
    return ThreadLocalRandom.current().nextLong();
  }

  @Benchmark
  public long contended() {
    return shared.incrementAndGet();
  }

  @Benchmark
  @BenchmarkMode({Mode.AverageTime, Mode.SampleTime})
  public void guarded() {
    synchronized (this) {
      locked++;
      Blackhole.consumeCPU(200);
    }
  }

  @Benchmark
  public synchronized long method() {
    return ++locked;
  }

  /** Two operations in each call, and arguments that the fork has to have. */
  @Benchmark
  @Fork(value = 0, jvmArgsAppend = "-Dcom.acme.flag=set")
  @BenchmarkMode(Mode.All)
  @OperationsPerInvocation(2)
  @OutputTimeUnit(TimeUnit.MILLISECONDS)
  public void sleeping() throws InterruptedException {
    if (System.getProperty("com.acme.flag") == null) {
      throw new IllegalStateException("without its argument");
    }
    Thread.sleep(2);
  }

  @State(Scope.Thread)
  public static class Sizes {
    @Param({"1", "10"})
    public int size;

    @Param({"a=b", "two words"})
    public String kind;
  }

  @Benchmark
  public int sized(Sizes sizes) {
    return sizes.size + sizes.kind.length();
  }
}
