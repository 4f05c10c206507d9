package io.github.concurrencybench.analysis;

import java.util.Collection;
import org.apache.commons.statistics.descriptive.Median;
import org.apache.commons.statistics.descriptive.Quantile;

/**
 * How far durations lie apart, whatever the farthest do.
 *
 * @param lower the lower quartile
 * @param upper the upper quartile
 */
record Spread(double lower, double upper) {

  /** Makes the median deviation of normal values their standard deviation: 1 / 0.6745. */
  private static final double NORMAL = 1.4826;

  private static final Quantile QUARTILES =
      Quantile.withDefaults().with(Quantile.EstimationMethod.HF7);

  /** The quartiles of some values; definition 7 of Hyndman and Fan (1996), as in R. */
  static Spread of(Collection<Double> values) {
    double[] quartiles = QUARTILES.evaluate(array(values), 0.25, 0.75);
    return new Spread(quartiles[0], quartiles[1]);
  }

  /** How many times the lower quartile the upper one is. */
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
