package io.github.concurrencybench.gate;

import io.github.concurrencybench.analysis.Rounds;
import java.util.List;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * The smallest slowdown that both confirmations would find in 95 of 100 builds, by how the measured
 * pairs spread around their median. A slowdown moves all pairs alike: so many of them have to be
 * above the margin that each of two medians of 20 is, and so many above 0 that the sign test is
 * passed with 40.
 */
final class Detectable {

  private static final double FOUND = 0.95;
  private static final int STEPS = 1_000;

  private final List<Double> around;
  private final SignTest test;

  Detectable(List<Pair> pairs, SignTest test) {
    double median = Rounds.median(Pair.worse(pairs));
    // The median of few lies too well among them.
    double narrow = Math.sqrt(pairs.size() / (pairs.size() - 1.0));
    this.around =
        Pair.worse(pairs).stream().map(each -> (each - median) * narrow).sorted().toList();
    this.test = test;
  }

  /** As a share, 0.12 for 12 %. */
  double slowdown(Margin margin) {
    double aboveMargin = share(Trial.CONFIRMED, Trial.MAJORITY, Math.sqrt(FOUND));
    int all = 2 * Trial.CONFIRMED;
    double aboveNothing = share(all, test.fewest(all), FOUND);
    double needed =
        Math.max(
            Math.log1p(margin.used()) - quantile(1 - aboveMargin), -quantile(1 - aboveNothing));
    return Math.expm1(needed);
  }

  /** How likely a pair has to be above for so many of so many to be. */
  private static double share(int pairs, int fewest, double found) {
    for (int step = STEPS / 2; step < STEPS; step++) {
      double share = (double) step / STEPS;
      if (BinomialDistribution.of(pairs, share).survivalProbability(fewest - 1) >= found) {
        return share;
      }
    }
    return 1;
  }

  private double quantile(double probability) {
    double place = Math.max(0, probability * (around.size() + 1) - 1);
    int below = (int) Math.min(place, around.size() - 1.0);
    int above = Math.min(below + 1, around.size() - 1);
    return around.get(below) + (place - below) * (around.get(above) - around.get(below));
  }
}
