package io.github.concurrencybench.gate;

import java.util.List;

/**
 * Both sides of a cell, measured right after one another.
 *
 * @param round in which round
 * @param reference the value of the reference, in the metric's unit
 * @param present the value now
 * @param worse how much worse the present one is: the logarithm of the ratio, turned so that more
 *     than 0 is worse; of error rates the difference
 */
record Pair(int round, double reference, double present, double worse) {

  static Pair of(Metric metric, int round, double reference, double present) {
    return new Pair(round, reference, present, worse(metric, reference, present));
  }

  private static double worse(Metric metric, double reference, double present) {
    if (metric == Metric.ERROR_RATE) {
      return present - reference;
    }
    double ratio = Math.log(present / reference);
    return metric.isBetterHigher() ? -ratio : ratio;
  }

  static List<Double> worse(List<Pair> pairs) {
    return pairs.stream().map(Pair::worse).toList();
  }

  boolean isKnown() {
    return Double.isFinite(worse);
  }
}
