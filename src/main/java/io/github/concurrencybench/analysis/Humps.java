package io.github.concurrencybench.analysis;

import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;

/**
 * Two groups that values fall into, such as with and without a collection of garbage.
 *
 * @param lower the mean of the lower group
 * @param upper the mean of the upper group
 */
record Humps(double lower, double upper) {

  /** Fewer values fall into groups by chance. */
  static final int FEWEST = 12;

  private static final double SMALLEST_SHARE = 0.2;

  /**
   * What may be left of the variance within the groups. Cut in two at the best place, normal values
   * keep 0.36 of it, uniform ones 0.25 (Fisher, On Grouping for Maximum Homogeneity, 1958).
   */
  private static final double MOST_WITHIN = 0.12;

  /** Closer groups are of no concern. */
  private static final double APART = 1.1;

  /**
   * Looks for groups.
   *
   * @param values in any order, all positive
   * @return the groups; empty where there are none to speak of
   */
  static Optional<Humps> of(Collection<Double> values) {
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    if (sorted.length < FEWEST) {
      return Optional.empty();
    }
    int smallest = (int) Math.ceil(SMALLEST_SHARE * sorted.length);
    int best = smallest;
    for (int cut = smallest; cut <= sorted.length - smallest; cut++) {
      best = within(sorted, cut) < within(sorted, best) ? cut : best;
    }
    Humps humps = new Humps(mean(sorted, 0, best), mean(sorted, best, sorted.length));
    boolean found =
        within(sorted, best) <= MOST_WITHIN * squares(sorted, 0, sorted.length)
            && humps.upper > APART * humps.lower;
    return found ? Optional.of(humps) : Optional.empty();
  }

  private static double within(double[] sorted, int cut) {
    return squares(sorted, 0, cut) + squares(sorted, cut, sorted.length);
  }

  private static double squares(double[] sorted, int from, int to) {
    double mean = mean(sorted, from, to);
    return Arrays.stream(sorted, from, to).map(value -> Math.pow(value - mean, 2)).sum();
  }

  private static double mean(double[] sorted, int from, int to) {
    return Arrays.stream(sorted, from, to).average().orElseThrow();
  }
}
