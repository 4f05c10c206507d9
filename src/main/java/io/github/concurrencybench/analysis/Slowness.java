package io.github.concurrencybench.analysis;

import io.github.concurrencybench.plan.Tolerance;
import io.github.concurrencybench.result.Answer;
import io.github.concurrencybench.result.CellResult;
import io.github.concurrencybench.result.Estimate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How many times as long one model takes as another, each at its own best number of workers.
 *
 * @param ratio of the durations
 * @param pairedRounds in how many rounds both were measured and compared; 0 where these are too few
 *     for an interval and the ratio is that of the medians
 */
public record Slowness(Estimate ratio, int pairedRounds) {

  /**
   * Compares two. Rounds that picked the best number of one of them flatter it: where enough later
   * ones are shared, only these count.
   *
   * @param cells what was measured
   * @param over one answer, which has a best number
   * @param under another of the same workload
   * @return the first one's duration over the second one's
   */
  public static Slowness of(List<CellResult> cells, Answer over, Answer under) {
    CellResult one = Comparison.best(cells, over);
    CellResult other = Comparison.best(cells, under);
    Set<Integer> judging = new HashSet<>(judgingRounds(cells, over));
    judging.retainAll(judgingRounds(cells, under));
    List<Double> late = ratios(one, other, judging);
    List<Double> ratios =
        late.size() >= Rounds.FEWEST_FOR_INTERVAL ? late : ratios(one, other, rounds(one));
    return ratios.size() >= Rounds.FEWEST_FOR_INTERVAL
        ? new Slowness(Rounds.estimate(ratios), ratios.size())
        : new Slowness(
            new Estimate(one.duration().median() / other.duration().median(), null, null), 0);
  }

  /** Whether more than the tolerance is shown; without an interval, the median has to do. */
  boolean isShown(Tolerance tolerance) {
    return Curve.isShownToBeSlower(ratio, tolerance);
  }

  /** Whether the median is within the tolerance, too. */
  boolean isAsGood(Tolerance tolerance) {
    return !isShown(tolerance) && ratio.median() <= tolerance.factor();
  }

  /** Which rounds judge has nothing to do with the tolerance. */
  private static Set<Integer> judgingRounds(List<CellResult> cells, Answer answer) {
    return new Curve(
            cells.stream()
                .filter(cell -> cell.cell().workload().equals(answer.workload()))
                .filter(cell -> cell.cell().model().equals(answer.model()))
                .filter(cell -> cell.cell().jvm().equals(answer.jvm()))
                .toList(),
            Tolerance.USUAL)
        .judgingRounds();
  }

  private static Set<Integer> rounds(CellResult cell) {
    return CellSummary.durations(cell.cell(), cell.samples()).keySet();
  }

  private static List<Double> ratios(CellResult one, CellResult other, Set<Integer> counting) {
    Map<Integer, Double> durations = CellSummary.durations(one.cell(), one.samples());
    durations.keySet().retainAll(counting);
    return Rounds.ratios(durations, CellSummary.durations(other.cell(), other.samples()));
  }
}
