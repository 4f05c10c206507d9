package com.acme;

import java.lang.management.ManagementFactory;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

@State(Scope.Benchmark)
public class Odd {

  /** Fails with what its JVM was given. */
  @Benchmark
  @Fork(jvmArgsPrepend = "-Dfirst", jvmArgsAppend = "-Xmx64m")
  public void arguments() {
    throw new IllegalStateException(
        String.join(" ", ManagementFactory.getRuntimeMXBean().getInputArguments()));
  }

  @Benchmark
  @Fork(jvmArgs = "-Donly", jvm = "/opt/other/bin/java")
  public void otherJvm() {
    arguments();
  }

  @Benchmark
  @BenchmarkMode(Mode.SingleShotTime)
  public void slow() throws InterruptedException {
    Thread.sleep(300);
  }

  /** Says which kind of thread runs it. */
  @Benchmark
  public void thread() {
    throw new IllegalStateException(Thread.currentThread().toString());
  }
}
