package io.github.concurrencybench.gate;

import java.util.Arrays;
import java.util.List;

/**
 * The means of any two of some values, each with itself too: in their middle lies the estimate of
 * Hodges and Lehmann (1963), which of values that vary evenly needs two thirds of those that the
 * median needs, and does not follow a few that are far off.
 */
final class Walsh {

  private Walsh() {}

  /** All of them, ascending: n (n + 1) / 2 of n values. */
  static double[] means(List<Double> values) {
    double[] means = new double[values.size() * (values.size() + 1) / 2];
    int index = 0;
    for (int one = 0; one < values.size(); one++) {
      for (int other = one; other < values.size(); other++) {
        means[index++] = (values.get(one) + values.get(other)) / 2;
      }
    }
    Arrays.sort(means);
    return means;
  }

  /** The one in the middle. */
  static double middle(List<Double> values) {
    double[] means = means(values);
    return (means[(means.length - 1) / 2] + means[means.length / 2]) / 2;
  }
}
