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
    rounds =
        rounds.stream()
            .filter(round -> round.status() == Status.FAILED)
            .filter(round -> limit(round).isPresent())
            .toList();
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
                "Not measured: %s met a limit of this machine with %s at a time (%s), and more need more."
                    .formatted(cell.model(), round.cell().workers(), limit(round).orElseThrow()));
  }

  private static boolean isSmaller(Cell one, Cell other) {
    return one.workload().equals(other.workload())
        && one.model().equals(other.model())
        && one.jvm().equals(other.jvm())
        && one.side() == other.side()
        && one.workers().compareTo(other.workers()) < 0;
  }
}
