package io.github.concurrencybench.mojo;

import io.github.concurrencybench.analysis.AdaptiveSearch;
import io.github.concurrencybench.analysis.GridSearch;
import io.github.concurrencybench.analysis.ProbingSearch;
import io.github.concurrencybench.analysis.TimedAdaptiveSearch;
import io.github.concurrencybench.analysis.TimedGridSearch;
import io.github.concurrencybench.measure.Deadlines;
import io.github.concurrencybench.measure.Machine;
import io.github.concurrencybench.plan.JmhWorkload;
import io.github.concurrencybench.plan.Plan;
import io.github.concurrencybench.result.Search;
import java.time.Duration;
import java.util.List;

/**
 * What is left of the time budget of a run, and what measures within it. Starts when it is made.
 */
final class TimeLeft {

  /** For the files and the page, once the last batch has ended. */
  private static final Duration RESERVE = Duration.ofSeconds(2);

  /** A turn may take a fiftieth of the budget longer than planned before it is ended. */
  private static final int SLACK = 50;

  /** A part of what is left, for a look at what the best cells wait for. */
  private static final int FOR_PROBES = 25;

  /** Of JMH's benchmarks, where locks are what one looks for, and a start takes long. */
  private static final int FOR_PROBES_OF_JMH = 8;

  private final long start = System.nanoTime();
  private long waited;

  /** Waiting for others does not count. */
  void waited(long nanos) {
    waited += nanos;
  }

  /** The search for the best numbers of workers, or through all that are given. */
  Search search(Plan plan, boolean adaptive) {
    int cpus = Machine.cpus();
    boolean searches = adaptive && hasChoice(plan);
    if (!plan.repetitions().hasTimeBudget()) {
      return new ProbingSearch(
          searches ? new AdaptiveSearch(plan, cpus) : new GridSearch(plan), plan);
    }
    Duration left = left(plan);
    Duration measuring = left.minus(left.dividedBy(forProbes(plan)));
    return ProbingSearch.within(
        searches
            ? new TimedAdaptiveSearch(plan, cpus, measuring)
            : new TimedGridSearch(plan, cpus, measuring),
        plan,
        cpus,
        left);
  }

  private static int forProbes(Plan plan) {
    return plan.workloads().stream().anyMatch(JmhWorkload.class::isInstance)
        ? FOR_PROBES_OF_JMH
        : FOR_PROBES;
  }

  /**
   * Where each model has a single number, looks would only add to the rounds that were asked for.
   */
  private static boolean hasChoice(Plan plan) {
    long curves =
        plan.cells().stream()
            .map(cell -> List.of(cell.workload(), cell.model(), cell.jvm()))
            .distinct()
            .count();
    return plan.cells().size() > curves;
  }

  Deadlines deadlines(Plan plan, Duration batchTimeout) {
    Duration budget = plan.repetitions().timeBudget();
    return budget.isZero()
        ? Deadlines.of(batchTimeout)
        : Deadlines.within(batchTimeout, budget, left(plan).plus(budget.dividedBy(SLACK)));
  }

  private Duration left(Plan plan) {
    Duration gone = Duration.ofNanos(System.nanoTime() - start - waited);
    return plan.repetitions().timeBudget().minus(gone).minus(RESERVE);
  }
}
