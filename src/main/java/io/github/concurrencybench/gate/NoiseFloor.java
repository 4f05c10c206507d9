package io.github.concurrencybench.gate;

import io.github.concurrencybench.analysis.Rounds;
import io.github.concurrencybench.plan.Cell;
import io.github.concurrencybench.plan.Side;
import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;

/**
 * How far the reference is from itself in this build: the same code against the same code, of all
 * cells of a workload together.
 *
 * @param pairs of the reference once more with the reference
 */
record NoiseFloor(List<Pair> pairs) {

  private static final int TIMES = 2;

  NoiseFloor {
    pairs = List.copyOf(pairs);
  }

  /** From what the cells of the workload were measured a third time for. */
  static NoiseFloor of(Sides sides, Gated gated, Collection<Cell> all) {
    Metric own = gated.threshold().metric();
    // One after the other is not measured a third time: a gain varies as its duration does.
    Metric metric = own.isGain() ? Metric.DURATION : own;
    return new NoiseFloor(
        all.stream()
            .filter(cell -> cell.workload().equals(gated.cell().workload()))
            .filter(cell -> cell.jvm().equals(gated.cell().jvm()))
            .flatMap(cell -> sides.pairs(cell, metric, Side.REFERENCE_AGAIN).stream())
            .toList());
  }

  /** The distance up to a round, as a logarithm; empty below 5 pairs. */
  private OptionalDouble distance(int round) {
    List<Double> known =
        pairs.stream().filter(pair -> pair.round() <= round).map(Pair::worse).toList();
    return known.size() < Rounds.FEWEST_FOR_INTERVAL
        ? OptionalDouble.empty()
        : OptionalDouble.of(Math.abs(Walsh.middle(known)));
  }

  /**
   * What to decide with after a round: what was asked, or twice the distance where that is more.
   */
  Margin margin(double asked, int round) {
    OptionalDouble distance = distance(round);
    if (distance.isEmpty()) {
      return new Margin(asked, asked, null);
    }
    double wide = Math.expm1(TIMES * distance.getAsDouble());
    return new Margin(Math.max(asked, wide), asked, Math.expm1(distance.getAsDouble()));
  }
}
