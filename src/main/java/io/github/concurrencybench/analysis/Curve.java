package io.github.concurrencybench.analysis;

import io.github.concurrencybench.plan.Tolerance;
import io.github.concurrencybench.plan.Workers;
import io.github.concurrencybench.result.Best;
import io.github.concurrencybench.result.CellResult;
import io.github.concurrencybench.result.Estimate;
import io.github.concurrencybench.result.Sample;
import io.github.concurrencybench.result.Status;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The clean cells of one model on one workload, by workers. */
final class Curve {

  private final List<CellResult> cells;
  private final List<Workers> unmeasured;
  private final Tolerance tolerance;
  private Ranking ranking;

  Curve(List<CellResult> cells, Tolerance tolerance) {
    this.tolerance = tolerance;
    this.unmeasured =
        cells.stream()
            .filter(cell -> cell.status() == Status.NOT_MEASURED)
            .map(cell -> cell.cell().workers())
            .toList();
    this.cells =
        cells.stream()
            .filter(CellResult::isClean)
            .sorted(Comparator.comparing(cell -> cell.cell().workers()))
            .toList();
  }

  /** The cells, ascending by workers. */
  List<CellResult> cells() {
    return cells;
  }

  Optional<CellResult> at(Workers workers) {
    return cells.stream().filter(cell -> cell.cell().workers().equals(workers)).findFirst();
  }

  /**
   * The smallest number of workers that is not shown to be slower than the best by more than the
   * tolerance; empty where no cell is clean.
   */
  Optional<Best> best() {
    return ranking().best().map(this::unlessMoreMayHelp);
  }

  /** Where there was no time for a larger number, or durations jump, nobody can be sure. */
  private Best unlessMoreMayHelp(Best best) {
    boolean open = unmeasured.stream().anyMatch(more -> more.compareTo(best.workers()) > 0);
    boolean calm = at(best.workers()).map(Curve::timing).filter(Timing::isCalm).isPresent();
    return open || !calm ? best.unconfirmed() : best;
  }

  /** Made when it is asked for first: of many numbers it takes its time. */
  Ranking ranking() {
    if (ranking == null) {
      ranking = new Ranking(cells.stream().map(Curve::timing).toList(), tolerance.factor());
    }
    return ranking;
  }

  /** The rounds after those that picked the best number; all, where nothing was picked. */
  Set<Integer> judgingRounds() {
    Judging judging = Judging.ofRounds(cells.stream().map(Curve::rounds).toList());
    return judging.late().isEmpty() ? judging.every() : judging.late();
  }

  private static Set<Integer> rounds(CellResult cell) {
    return cell.samples().stream().map(Sample::round).collect(Collectors.toSet());
  }

  private static Timing timing(CellResult cell) {
    return Timing.of(cell.cell(), cell.samples());
  }

  /** How many tasks a whole batch has. */
  int tasks() {
    return cells.stream().mapToInt(cell -> cell.cell().tasks()).max().orElse(0);
  }

  /** Shown is what the whole interval says; without one, the median has to do. */
  static boolean isShownToBeSlower(Estimate ratio, Tolerance tolerance) {
    return (ratio.hasInterval() ? ratio.low() : ratio.median()) > tolerance.factor();
  }

  /** The duration of one cell over that of another, round by round. */
  static Estimate ratio(CellResult over, CellResult under) {
    return Rounds.estimate(
        Rounds.ratios(
            CellSummary.durations(over.cell(), over.samples()),
            CellSummary.durations(under.cell(), under.samples())));
  }
}
