package io.github.concurrencybench.analysis;

import io.github.concurrencybench.plan.Workers;
import io.github.concurrencybench.result.Best;
import io.github.concurrencybench.result.CellResult;
import io.github.concurrencybench.result.Estimate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The clean cells of one model on one workload, by workers. */
final class Curve {

  /** What is at most this much slower than the best is as good. */
  static final double TOLERANCE = 1.05;

  private final List<CellResult> cells;

  Curve(List<CellResult> cells) {
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
   * The smallest number of workers that is not shown to be more than 5 % slower than the best;
   * empty where no cell is clean.
   */
  Optional<Best> best() {
    return ranking().best();
  }

  Ranking ranking() {
    return new Ranking(cells.stream().map(this::timing).toList(), TOLERANCE);
  }

  /** Of a whole batch, also where only its first tasks were run. */
  private Timing timing(CellResult cell) {
    Map<Integer, Double> rounds = CellSummary.taskDurations(cell.cell(), cell.samples());
    rounds.replaceAll((round, nanos) -> nanos * tasks());
    return new Timing(cell.cell().workers(), rounds);
  }

  /** How many tasks a whole batch has. */
  int tasks() {
    return cells.stream().mapToInt(cell -> cell.cell().tasks()).max().orElse(0);
  }

  /** Shown is what the whole interval says; without one, the median has to do. */
  static boolean isShownToBeSlower(Estimate ratio) {
    return (ratio.hasInterval() ? ratio.low() : ratio.median()) > TOLERANCE;
  }

  /** The duration of one cell over that of another, round by round. */
  static Estimate ratio(CellResult over, CellResult under) {
    return Rounds.estimate(
        Rounds.ratios(
            CellSummary.taskDurations(over.cell(), over.samples()),
            CellSummary.taskDurations(under.cell(), under.samples())));
  }
}
