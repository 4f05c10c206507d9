package com.acme;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

@State(Scope.Benchmark)
public class Broken {

  /** What no other process can read. */
  public static class Own extends RuntimeException {
    private final Object hold = new Object();

    public Own(String message) {
      super(message);
    }
  }

  @State(Scope.Benchmark)
  public static class WithoutSetUp {
    @Setup
    public void setUp() {
      throw new IllegalArgumentException("no set-up\nat all");
    }
  }

  @State(Scope.Thread)
  public static class Unmade {
    public Unmade() {
      throw new UnsupportedOperationException("not made");
    }
  }

  @State(Scope.Benchmark)
  public static class WithoutEnd {
    @TearDown
    public void tearDown() {
      throw new IllegalStateException("no tear-down");
    }
  }

  private int calls;

  @Benchmark
  public int fails() {
    throw new Own("always");
  }

  @Benchmark
  @BenchmarkMode(Mode.SingleShotTime)
  public int failsTheThirdTime() {
    if (++calls > 2) {
      throw new IllegalStateException("the third time");
    }
    return calls;
  }

  @Benchmark
  public int withoutSetUp(WithoutSetUp state) {
    return 1;
  }

  @Benchmark
  public int unmade(Unmade state) {
    return 1;
  }

  @Benchmark
  public int withoutEnd(WithoutEnd state) {
    return 1;
  }

  @Benchmark
  public void exits() {
    System.exit(3);
  }

  @Benchmark
  public void exitsWell() {
    System.exit(0);
  }

  @Benchmark
  public void halts() {
    Runtime.getRuntime().halt(137);
  }

  @Benchmark
  public void hangs() throws InterruptedException {
    System.out.println("hanging");
    TimeUnit.DAYS.sleep(1);
  }

  @Benchmark
  public int unlinked() {
    throw new NoSuchMethodError("'int com.acme.Shop.all()'");
  }

  @Benchmark
  public int leavesAThread() {
    if (++calls == 1) {
      new Thread(() -> hangUntilTheEnd()).start();
    }
    return 1;
  }

  private static void hangUntilTheEnd() {
    try {
      TimeUnit.DAYS.sleep(1);
    } catch (InterruptedException over) {
      throw new IllegalStateException(over);
    }
  }
}
