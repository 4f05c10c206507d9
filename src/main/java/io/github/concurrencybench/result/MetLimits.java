package io.github.concurrencybench.result;

import io.github.concurrencybench.plan.Cell;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What limits of this machine have shown: where one was met with some workers, more of them need
 * not be tried.
 *
 * @param rounds what was measured so far
 */
public record MetLimits(List<RoundResult> rounds) {

  /** Keeps those that have met one. */
  public MetLimits {
    rounds = rounds.stream().filter(MetLimits::hasMetOne).toList();
  }

  /**
   * Says whether a round met a limit, so that with fewer workers it may be otherwise.
   *
   * @param round what was measured
   * @return whether it has failed, or was not applicable, for that
   */
  public static boolean hasMetOne(RoundResult round) {
    return switch (round.status()) {
      case FAILED -> limit(round).isPresent();
      case NOT_APPLICABLE -> limit(round).filter(LocalLimit.CLUSTER_CORES::equals).isPresent();
      case MEASURED, NOT_MEASURED -> false;
    };
  }

  private static Optional<LocalLimit> limit(RoundResult round) {
    return LocalLimit.metBy(round.samples(), round.reason());
  }

  /**
   * Says why a cell is not measured.
   *
   * @param cell which
   * @return a sentence; empty where it may be tried
   */
  public Optional<String> whyNot(Cell cell) {
    return rounds.stream()
        .filter(round -> isSmaller(round.cell(), cell))
        .min(Comparator.comparing(round -> round.cell().workers()))
        .map(
            round ->
                "Not measured: %s met a limit of %s with %s at a time (%s), and more need more."
                    .formatted(
                        cell.model(),
                        limit(round).orElseThrow().owner(),
                        round.cell().workers(),
                        limit(round).orElseThrow()));
  }

  private static boolean isSmaller(Cell one, Cell other) {
    return one.workload().equals(other.workload())
        && one.model().equals(other.model())
        && one.jvm().equals(other.jvm())
        && one.side() == other.side()
        && one.workers().compareTo(other.workers()) < 0;
  }
}
