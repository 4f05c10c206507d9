package io.github.concurrencybench.analysis;

import java.util.Collection;
import org.apache.commons.statistics.descriptive.Median;
import org.apache.commons.statistics.descriptive.Quantile;

/**
 * How far durations lie apart, whatever the farthest do.
 *
 * @param lower what the fastest few are below
 * @param upper what the slowest few are above
 */
record Spread(double lower, double upper) {

  /** Makes the median deviation of normal values their standard deviation: 1 / 0.6745. */
  private static final double NORMAL = 1.4826;

  private static final Quantile QUANTILES =
      Quantile.withDefaults().with(Quantile.EstimationMethod.HF7);

  /**
   * Leaves out a share on either side: 0.25 gives the quartiles. Definition 7 of Hyndman and Fan
   * (1996), as in R.
   */
  static Spread of(Collection<Double> values, double share) {
    double[] ends = QUANTILES.evaluate(array(values), share, 1 - share);
    return new Spread(ends[0], ends[1]);
  }

  /** How many times the lower end the upper one is. */
  double ratio() {
    return upper / lower;
  }

  /**
   * The median absolute deviation from the median, scaled to the standard deviation of normal
   * values (Hampel, 1974).
   */
  static double deviation(Collection<Double> values) {
    double[] all = array(values);
    double middle = Median.withDefaults().evaluate(all.clone());
    for (int index = 0; index < all.length; index++) {
      all[index] = Math.abs(all[index] - middle);
    }
    return NORMAL * Median.withDefaults().evaluate(all);
  }

  private static double[] array(Collection<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
