package io.github.concurrencybench.gate;

import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * How many of some pairs have to be slower for the sides to differ. Which side of a pair is
 * measured first is drawn, so for equal code each pair is a fair coin, whatever the machine does
 * meanwhile: the probability of a false alarm is known, and needs no assumption about noise.
 *
 * @param level how likely equal code may be taken for different code
 */
record SignTest(double level) {

  /** How likely a whole build of equal code may fail. */
  private static final double BUILD = 0.005;

  /** Shared among so many comparisons. */
  static SignTest among(int comparisons) {
    return new SignTest(BUILD / Math.max(1, comparisons));
  }

  /** Whether so many of so many are too many for a fair coin. */
  boolean isPassed(int slower, int pairs) {
    return pairs > 0
        && slower > 0
        && BinomialDistribution.of(pairs, 0.5).survivalProbability(slower - 1) <= level;
  }

  /** The fewest that are too many; one more than there are where no number is. */
  int fewest(int pairs) {
    int slower = pairs + 1;
    while (slower > 1 && isPassed(slower - 1, pairs)) {
      slower--;
    }
    return slower;
  }
}
