package io.github.concurrencybench.plan;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * What is measured where nothing is configured. So few cells that a time budget of 90 s is enough
 * for an answer on two cores.
 */
public final class Examples {

  /** Sums need no more than a short warm-up, and downloads get what {@code auto} gives. */
  public static final Repetitions REPETITIONS = new Repetitions(5, 1, Warmups.AUTO);

  private static final int CAPACITY = 48;
  private static final Target TARGET =
      new Target(Duration.ofMillis(20), Duration.ZERO, List.of(1024), CAPACITY);
  private static final HttpWorkload HTTP =
      new HttpWorkload("http", List.of(), 480, Connection.KEPT, Request.get(), TARGET);
  private static final CpuWorkload CPU = new CpuWorkload("cpu", 100_000, 5_000);

  /** With all tasks at once they part: by what a thread costs. */
  private static final List<String> THREADS = List.of("platform-threads", "virtual-threads");

  private Examples() {}

  /**
   * The examples.
   *
   * @return downloads from the embedded target, and sums
   */
  public static List<Workload> workloads() {
    return List.of(HTTP, CPU);
  }

  /**
   * Their cells. The target's capacity is the one right answer within 5 %, so that a first run
   * tries the tool out too; all tasks at once show what threads cost.
   *
   * @param models the most workers of each model, by id
   * @param jvms the ids of the JVMs
   * @return few of them: other models than those with threads are measured where these are best
   */
  public static List<Cell> cells(Map<String, Integer> models, List<String> jvms) {
    List<Cell> cells = new ArrayList<>();
    for (Map.Entry<String, Integer> model : models.entrySet()) {
      boolean alone = model.getValue() == 1;
      boolean all = THREADS.contains(model.getKey());
      cells.addAll(
          cells(
              HTTP,
              model,
              jvms,
              alone ? counts(1) : all ? counts(CAPACITY, HTTP.tasks()) : counts(CAPACITY)));
      cells.addAll(cells(CPU, model, jvms, alone ? counts(1) : all ? counts(2, 4) : counts(2)));
    }
    return cells;
  }

  private static List<Cell> cells(
      Workload workload, Map.Entry<String, Integer> model, List<String> jvms, WorkerCounts counts) {
    return new Grid(Map.of(model.getKey(), model.getValue()), counts, Sweep.FULL, jvms, 1)
        .cells(List.of(workload));
  }

  private static WorkerCounts counts(Integer... counts) {
    return new WorkerCounts(Arrays.stream(counts).map(Workers::new).toList(), false);
  }
}
