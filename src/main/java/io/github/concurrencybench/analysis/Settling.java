package io.github.concurrencybench.analysis;

import java.util.Collection;
import java.util.List;

/** How many rounds would settle a question that is open. */
final class Settling {

  /** Standard error of a median over that of a mean: the square root of pi / 2. */
  private static final double MEDIAN = 1.2533;

  private static final double TWO_SIDED_95 = 1.96;

  /** As good as never. */
  static final int MANY = 999;

  private Settling() {}

  /**
   * Estimates from the spread of the ratios so far, on a logarithmic scale, when the interval of
   * their median would lie on one side of the limit.
   *
   * @param ratios round by round
   * @param limit what they are held against
   * @return how many more rounds, from 1 to 999
   */
  static int moreRounds(Collection<Double> ratios, double limit) {
    int missing = Rounds.FEWEST_FOR_INTERVAL - ratios.size();
    if (missing > 0) {
      return missing;
    }
    List<Double> logs = ratios.stream().map(Math::log).toList();
    double distance = Math.abs(Math.log(limit) - Rounds.median(logs));
    double width = TWO_SIDED_95 * MEDIAN * Spread.deviation(logs);
    double needed = Math.pow(width / distance, 2);
    return (int) Math.max(1, Math.min(MANY, Math.ceil(needed) - ratios.size()));
  }
}
