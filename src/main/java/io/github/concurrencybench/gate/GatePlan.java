package io.github.concurrencybench.gate;

import io.github.concurrencybench.plan.Cell;
import io.github.concurrencybench.plan.Plan;
import io.github.concurrencybench.plan.Repetitions;
import io.github.concurrencybench.plan.Side;
import io.github.concurrencybench.plan.Sweep;
import io.github.concurrencybench.plan.Warmups;
import io.github.concurrencybench.plan.Workload;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What the gate measures: the gated cells on three sides. */
public final class GatePlan {

  /** How long the gate may take where nobody says; longer with more than 6 cells. */
  public static final Duration USUAL_BUDGET = Duration.ofMinutes(15);

  private static final Duration OF_A_CELL = Duration.ofSeconds(150);

  /** Short batches are repeated, since the shortest ones of several vary less. */
  private static final int SAMPLES = 5;

  private static final int MOST_ROUNDS = Trial.SCREENED + 2 * Trial.CONFIRMED;

  private GatePlan() {}

  /**
   * Plans it.
   *
   * @param run the plan of the run that is gated
   * @param gated what is gated of it
   * @param comparable the names of the workloads that the reference can run
   * @return the plan, with a time budget of its own; empty where nothing is to be compared
   */
  public static Optional<Plan> of(Plan run, List<Gated> gated, Set<String> comparable) {
    Set<Cell> present = new LinkedHashSet<>();
    gated.stream()
        .filter(each -> each.isCompared() && comparable.contains(each.cell().workload()))
        .forEach(each -> present.addAll(cells(each)));
    if (present.isEmpty()) {
      return Optional.empty();
    }
    Set<String> names = new LinkedHashSet<>();
    present.forEach(cell -> names.add(cell.workload()));
    List<Workload> workloads =
        run.workloads().stream().filter(workload -> names.contains(workload.name())).toList();
    return Optional.of(
        new Plan(
            workloads,
            present.stream().flatMap(GatePlan::sides).toList(),
            repetitions(run.repetitions(), present.size()),
            Sweep.FULL,
            run.randomSeed(),
            run.jvmArgs(),
            run.tolerance()));
  }

  private static List<Cell> cells(Gated gated) {
    return gated.threshold().metric().isGain()
        ? List.of(gated.cell(), gated.yardstick())
        : List.of(gated.cell());
  }

  private static Stream<Cell> sides(Cell cell) {
    return Stream.of(Side.values()).map(cell::on);
  }

  /**
   * The user's own number of warm-up batches stays; a long warm-up is for those that compare
   * models.
   */
  private static Repetitions repetitions(Repetitions run, int cells) {
    Warmups warmups = run.warmups().equals(Warmups.AUTO) ? Warmups.SHORT : run.warmups();
    Duration budget = OF_A_CELL.multipliedBy(cells);
    return new Repetitions(
        MOST_ROUNDS, SAMPLES, warmups, budget.compareTo(USUAL_BUDGET) > 0 ? budget : USUAL_BUDGET);
  }
}
