package io.github.concurrencybench.plan;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * What is measured where nothing is configured. Sized so that both together end within 90 s on two
 * cores.
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
  private static final int TASKS_OF_SLOW_CELLS = 20;

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
   * @return few enough to end in time: of the slow one, only the first tasks are run, and virtual
   *     threads are measured where platform threads are best
   */
  public static List<Cell> cells(Map<String, Integer> models, List<String> jvms) {
    List<Cell> cells = new ArrayList<>();
    for (Map.Entry<String, Integer> model : models.entrySet()) {
      boolean alone = model.getValue() == 1;
      boolean all = model.getKey().equals("platform-threads");
      cells.addAll(
          cells(
              HTTP,
              model,
              jvms,
              alone ? counts(1) : all ? counts(CAPACITY, 480) : counts(CAPACITY)));
      cells.addAll(cells(CPU, model, jvms, alone ? counts(1) : all ? counts(2, 4) : counts(2)));
    }
    return cells;
  }

  private static List<Cell> cells(
      Workload workload, Map.Entry<String, Integer> model, List<String> jvms, WorkerCounts counts) {
    return new Grid(Map.of(model.getKey(), model.getValue()), counts, Sweep.FULL, jvms, 1)
        .cells(List.of(workload)).stream()
            .map(cell -> isSlow(cell) ? cell.shortenedTo(TASKS_OF_SLOW_CELLS) : cell)
            .toList();
  }

  private static boolean isSlow(Cell cell) {
    return cell.workload().equals(HTTP.name()) && cell.workers().equals(Workers.ONE);
  }

  private static WorkerCounts counts(Integer... counts) {
    return new WorkerCounts(Arrays.stream(counts).map(Workers::new).toList(), false);
  }
}
