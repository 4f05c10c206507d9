package io.github.concurrencybench.gate;

import io.github.concurrencybench.plan.Cell;
import io.github.concurrencybench.plan.Side;
import io.github.concurrencybench.result.RoundResult;
import io.github.concurrencybench.result.Status;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What was measured for the gate, by cell with its side, and by round. */
final class Sides {

  private final Map<Cell, TreeMap<Integer, RoundResult>> forks = new HashMap<>();

  Sides(List<RoundResult> measured) {
    for (RoundResult fork : RoundResult.measured(measured)) {
      forks.computeIfAbsent(fork.cell(), none -> new TreeMap<>()).put(fork.round(), fork);
    }
  }

  TreeMap<Integer, RoundResult> of(Cell cell, Side side) {
    return forks.getOrDefault(cell.on(side), new TreeMap<>());
  }

  /** Both sides of each round that has them, in the order of rounds. */
  List<Pair> pairs(Gated gated) {
    return new Rows(gated.cell(), gated.threshold().metric(), gated.yardstick())
        .pairs(Side.PRESENT);
  }

  /** One side against the reference, of what is no gain. */
  List<Pair> pairs(Cell cell, Metric metric, Side side) {
    return new Rows(cell, metric, cell).pairs(side);
  }

  /** What is read of which cells. */
  private final class Rows {
    private final Cell cell;
    private final Metric metric;
    private final Cell yardstick;

    Rows(Cell cell, Metric metric, Cell yardstick) {
      this.cell = cell;
      this.metric = metric;
      this.yardstick = yardstick;
    }

    List<Pair> pairs(Side side) {
      List<Pair> pairs = new ArrayList<>();
      of(cell, side)
          .forEach(
              (round, fork) ->
                  two(cell, side, round)
                      .map(two -> pair(metric, two, two(yardstick, side, round)))
                      .filter(Pair::isKnown)
                      .ifPresent(pairs::add));
      return pairs;
    }
  }

  /** Two forks of one round. */
  private record Two(RoundResult present, RoundResult reference) {

    private int samples() {
      return Math.min(present.samples().size(), reference.samples().size());
    }

    private double present(Metric metric) {
      return new Reading(present, samples()).of(metric);
    }

    private double reference(Metric metric) {
      return new Reading(reference, samples()).of(metric);
    }
  }

  private Optional<Two> two(Cell cell, Side side, int round) {
    RoundResult present = of(cell, side).get(round);
    RoundResult reference = of(cell, Side.REFERENCE).get(round);
    return isMeasured(present) && isMeasured(reference)
        ? Optional.of(new Two(present, reference))
        : Optional.empty();
  }

  private static boolean isMeasured(RoundResult fork) {
    return fork != null && fork.status() == Status.MEASURED;
  }

  private static Pair pair(Metric metric, Two two, Optional<Two> yardstick) {
    int round = two.present().round();
    if (!metric.isGain()) {
      return Pair.of(metric, round, two.reference(metric), two.present(metric));
    }
    double over = metric == Metric.SPEEDUP ? 1 : two.present().cell().workers().count();
    return Pair.of(
        metric,
        round,
        yardstick.map(one -> gain(one.reference(), two.reference())).orElse(Double.NaN) / over,
        yardstick.map(one -> gain(one.present(), two.present())).orElse(Double.NaN) / over);
  }

  private static double gain(RoundResult one, RoundResult many) {
    return nanos(one) / nanos(many);
  }

  private static double nanos(RoundResult fork) {
    return new Reading(fork, fork.samples().size()).of(Metric.DURATION);
  }
}
