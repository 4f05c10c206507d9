package io.github.concurrencybench.fork;

import io.github.concurrencybench.fork.output.StandardStreams;
import io.github.concurrencybench.plan.CellRequest;
import io.github.concurrencybench.result.Json;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** The one benchmark: its invocation is one batch of whatever cell was asked for. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
public class BatchBenchmark {

  /** The cell as JSON, hidden from all but its fork. */
  @Param("")
  public String request;

  private Fork fork;

  /**
   * Makes the workers and warms up.
   *
   * @throws Exception where that fails; the fork has told the parent why
   */
  @Setup
  public void setUp() throws Exception {
    ParentLink.watchOnly();
    StandardStreams.restore();
    fork = Fork.start(Json.LINE.fromJson(HiddenQuestion.read(request), CellRequest.class));
    fork.warmUp();
  }

  /**
   * Runs one batch.
   *
   * @return its checksum, so that nothing is optimised away
   * @throws Exception where the batch is cut off
   */
  @Benchmark
  public long batch() throws Exception {
    return fork.sample();
  }

  /**
   * Ends the workers and hands over the service times.
   *
   * @throws Exception where that fails
   */
  @TearDown
  public void tearDown() throws Exception {
    fork.close();
  }
}
