package io.github.concurrencybench.analysis;

import io.github.concurrencybench.plan.Cell;
import io.github.concurrencybench.result.CellResult;
import io.github.concurrencybench.result.Sample;
import java.util.Optional;

/**
 * Checks how many tasks were really in progress: throughput x service time (Little, A Proof for the
 * Queuing Formula L = lambda W, 1961). With the service time of one worker, in which nothing waits,
 * it also shows a cap that tasks wait for while they are in progress.
 *
 * @param cell a clean cell
 */
record LittlesLaw(CellResult cell) {

  private static final double MOST_OFF = 0.9;

  /** Busier processors are cap enough. */
  private static final double BUSY = 0.85;

  /** In a shorter batch, starting the tasks takes a share that shows; 50 ms. */
  private static final double SHORTEST_BATCH = 5e7;

  private static final int FEWEST_ROUNDS = 3;

  /** HttpClient's own defaults: so many connections to a host, and so many in all. */
  private static final int A_ROUTE = 5;

  private static final int IN_ALL = 25;

  private static final double LEAST_NEAR = 0.85;
  private static final double MOST_NEAR = 1.1;

  /** Tasks in progress on average, by what each of them took; empty without service times. */
  Optional<Double> inProgress() {
    return mean().map(nanos -> nanos * cell.throughput().median() / 1e9);
  }

  /** How many there should be: the last of ceil(n / workers) turns may not be full. */
  double expected() {
    return cell.cell().tasks() / turns();
  }

  private double turns() {
    double tasks = cell.cell().tasks();
    return Math.ceil(tasks / Math.min(tasks, cell.cell().workers().count()));
  }

  /** Where the target makes tasks queue, they end one after the other: half are left on average. */
  private double whereTheLastTurnDrains() {
    return expected() * (1 - 0.5 / turns());
  }

  /** Mean service time in nanoseconds; empty where it is not known of every task, or of few. */
  Optional<Double> mean() {
    long tasks = cell.samples().stream().mapToLong(Sample::ok).sum();
    long rounds = cell.samples().stream().mapToInt(Sample::round).distinct().count();
    boolean enough = rounds >= FEWEST_ROUNDS && cell.duration().median() >= SHORTEST_BATCH;
    return Optional.ofNullable(cell.serviceTime())
        .filter(times -> enough && times.count() == tasks)
        .map(times -> (double) times.mean().toNanos());
  }

  /**
   * Warns where fewer were in progress than there were workers. Tasks that all start at once tell
   * nothing of it.
   *
   * @param name of the cell
   * @return a sentence; empty where the law holds
   */
  Optional<Said> warning(String name) {
    return inProgress()
        .filter(number -> turns() > 1 && number < MOST_OFF * whereTheLastTurnDrains())
        .map(
            number ->
                Said.of(
                    "fewer_in_progress",
                    "%s had %.3g tasks in progress on average, where %s workers allow %.3g: the"
                        + " model starts fewer than it is asked for, or a few long tasks end last.",
                    name,
                    number,
                    cell.cell().workers(),
                    expected()));
  }

  /**
   * Warns where tasks wait for something while they are in progress.
   *
   * @param name of the cell
   * @param one the same with one worker
   * @param cpus how many processors the machine has
   * @return a sentence that names the likely cap; empty where there is none, or the processors are
   */
  Optional<Said> cap(String name, LittlesLaw one, int cpus) {
    if (Answers.cpuShare(cell) / cpus >= BUSY) {
      return Optional.empty();
    }
    return one.mean()
        .map(nanos -> nanos * cell.throughput().median() / 1e9)
        .filter(number -> number < MOST_OFF * expected())
        .map(
            number ->
                Said.of(
                    "hidden_cap",
                    "%s does the work of %.3g tasks at once, where %s workers allow %.3g: %s.",
                    name,
                    number,
                    cell.cell().workers(),
                    expected(),
                    likely(number)));
  }

  private Said likely(double number) {
    Cell of = cell.cell();
    for (int connections : new int[] {A_ROUTE, IN_ALL}) {
      if (isNear(number, connections)) {
        return Said.of(
            "looks_like_a_pool",
            "%s with %s workers looks like a connection pool that was left at %d connections",
            of.model(),
            of.workers(),
            connections);
      }
    }
    return Said.of(
        "looks_like_the_target",
        "the target answers about %.0f at once, and the rest wait",
        number);
  }

  /** Noise makes the work look less, hardly ever more. */
  private static boolean isNear(double number, int cap) {
    return number > LEAST_NEAR * cap && number < MOST_NEAR * cap;
  }
}
