package io.github.concurrencybench.plan;

import java.time.Duration;
import java.util.List;

/**
 * What is measured where nothing is configured. Sized so that both together end within 90 s on two
 * cores.
 */
public final class Examples {

  /** The worker counts of the examples: with the target's capacity, the one right answer. */
  public static final String WORKERS = "1,2,4,16,48,144";

  /** One batch to warm up is enough to tell the models apart. */
  public static final Repetitions REPETITIONS = new Repetitions(5, 3, new Warmups(1));

  private static final Target TARGET =
      new Target(Duration.ofMillis(20), Duration.ZERO, List.of(1024), 48);

  private Examples() {}

  /**
   * The examples.
   *
   * @return downloads from the embedded target, and sums
   */
  public static List<Workload> workloads() {
    return List.of(
        new HttpWorkload("http", List.of(), 144, Connection.KEPT, Request.get(), TARGET),
        new CpuWorkload("cpu", 10_000_000, 20));
  }
}
