package io.github.concurrencybench.gate.study;

import java.util.Locale;
import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * So many of so many, with the exact limits of 95 % on each side (Clopper and Pearson, 1934).
 *
 * @param hits how many
 * @param of of how many
 */
record Share(int hits, int of) {

  private static final double SURE = 0.95;
  private static final double PERCENT = 100;

  double share() {
    return (double) hits / of;
  }

  double upper() {
    return hits == of
        ? 1
        : BetaDistribution.of(hits + 1.0, of - hits).inverseCumulativeProbability(SURE);
  }

  double lower() {
    return hits == 0
        ? 0
        : BetaDistribution.of(hits, of - hits + 1.0).inverseCumulativeProbability(1 - SURE);
  }

  String atMost() {
    return String.format(Locale.ROOT, "%d of %d (at most %.1f %%)", hits, of, PERCENT * upper());
  }

  String atLeast() {
    return String.format(
        Locale.ROOT, "%.1f %% (at least %.1f %%)", PERCENT * share(), PERCENT * lower());
  }
}
