package io.github.concurrencybench.analysis;

import io.github.concurrencybench.plan.Cell;
import io.github.concurrencybench.plan.JmhWorkload;
import io.github.concurrencybench.plan.Plan;
import io.github.concurrencybench.plan.Turn;
import io.github.concurrencybench.result.RoundResult;
import io.github.concurrencybench.result.Search;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/**
 * Lets another search come to its end, and then has a look at what holds the best cells up: one
 * batch each, whose time counts for nothing.
 *
 * @param search what measures; it sees no probes
 * @param plan which workloads and how often
 * @param fits whether there is time for a turn, after all that was done so far
 */
public record ProbingSearch(Search search, Plan plan, BiPredicate<Turn, List<RoundResult>> fits)
    implements Search {

  /** What starting a recording and reading it take, in nanoseconds. */
  private static final double RECORDING = 1e9;

  /**
   * Has all the time it needs.
   *
   * @param search what measures
   * @param plan which workloads and how often
   */
  public ProbingSearch(Search search, Plan plan) {
    this(search, plan, (turn, finished) -> true);
  }

  /**
   * Probes only as long as there is time for it.
   *
   * @param search what measures
   * @param plan which workloads and how often
   * @param cpus how many processors the machine has
   * @param budget how long all of it may take
   * @return such a search
   */
  public static ProbingSearch within(Search search, Plan plan, int cpus, Duration budget) {
    return new ProbingSearch(
        search,
        plan,
        (turn, finished) -> {
          Costs costs = new Costs(plan, cpus, finished);
          return costs.spent() + RECORDING + costs.probe(turn.cell()) <= budget.toNanos();
        });
  }

  /** Probes come one by one, so that the time that one took is known before the next. */
  @Override
  public List<Turn> next(List<RoundResult> finished) {
    List<Turn> next = search.next(RoundResult.measured(finished));
    return next.isEmpty() ? probes(finished).stream().limit(1).toList() : next;
  }

  @Override
  public int left(List<RoundResult> finished) {
    int left = search.left(RoundResult.measured(finished));
    return left > 0 ? left : probes(finished).size();
  }

  private List<Turn> probes(List<RoundResult> finished) {
    Set<Cell> done =
        finished.stream()
            .filter(RoundResult::isProbe)
            .map(RoundResult::cell)
            .collect(Collectors.toSet());
    int round = 1 + finished.stream().mapToInt(RoundResult::round).max().orElse(0);
    return new ProbedCells(plan, RoundResult.measured(finished))
        .all().stream()
            .filter(cell -> !done.contains(cell))
            .map(cell -> probe(cell, round))
            .filter(turn -> fits.test(turn, finished))
            .toList();
  }

  /** Iterations of JMH's last as long as they are told to, and waits show soon. */
  private Turn probe(Cell cell, int round) {
    Turn probe = Turn.probe(cell, round);
    return plan.workloadOf(cell) instanceof JmhWorkload ? probe.within(SetTime.PROBE) : probe;
  }
}
