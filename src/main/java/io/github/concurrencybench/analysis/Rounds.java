package io.github.concurrencybench.analysis;

import io.github.concurrencybench.result.Estimate;
import io.github.concurrencybench.result.Sample;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.apache.commons.statistics.descriptive.Median;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/** Statistics over rounds: one number a round, since samples of one JVM resemble each other. */
public final class Rounds {

  /** Below this many rounds no interval is told. */
  public static final int FEWEST_FOR_INTERVAL = 5;

  private static final double ONE_SIDE = 0.025;

  private Rounds() {}

  /**
   * The median of each round's samples.
   *
   * @param samples of a cell
   * @param value of a sample
   * @return a value for each round
   */
  public static Map<Integer, Double> medians(List<Sample> samples, ToDoubleFunction<Sample> value) {
    return samples.stream()
        .collect(
            Collectors.groupingBy(
                Sample::round,
                TreeMap::new,
                Collectors.collectingAndThen(
                    Collectors.toList(),
                    round -> median(round.stream().map(value::applyAsDouble).toList()))));
  }

  /** One value against another in the same round; rounds that only one of them has are left out. */
  static List<Double> ratios(Map<Integer, Double> over, Map<Integer, Double> under) {
    return over.entrySet().stream()
        .filter(round -> under.containsKey(round.getKey()))
        .map(round -> round.getValue() / under.get(round.getKey()))
        .toList();
  }

  /**
   * The middle value.
   *
   * @param values at least one
   * @return the median
   */
  public static double median(Collection<Double> values) {
    return Median.withDefaults().evaluate(sorted(values));
  }

  /**
   * The median with the order-statistic interval: from the k-th smallest to the k-th largest value,
   * with the largest k that leaves out at most 2.5 % on each side (Hahn and Meeker, Statistical
   * Intervals, 5.2). With 5 rounds, k is 1 and the interval covers 93.75 %.
   *
   * @param values one a round, at least one
   * @return the median, below 5 rounds without an interval
   */
  public static Estimate estimate(Collection<Double> values) {
    double[] sorted = sorted(values);
    if (sorted.length < FEWEST_FOR_INTERVAL) {
      return new Estimate(median(values), null, null);
    }
    int left = leftOut(sorted.length, ONE_SIDE);
    return new Estimate(median(values), sorted[left], sorted[sorted.length - 1 - left]);
  }

  /** The share of intervals of so many rounds that hold the true median; ranks come in steps. */
  static double coverage(int rounds) {
    if (rounds < FEWEST_FOR_INTERVAL) {
      return 0;
    }
    int left = leftOut(rounds, ONE_SIDE);
    return 1 - 2 * BinomialDistribution.of(rounds, 0.5).cumulativeProbability(left);
  }

  /**
   * The value that the true median is above with at least the stated probability; below 5 rounds
   * the median itself.
   */
  static double lowerBound(Collection<Double> values, double probability) {
    double[] sorted = sorted(values);
    return sorted.length < FEWEST_FOR_INTERVAL
        ? median(values)
        : sorted[leftOut(sorted.length, 1 - probability)];
  }

  private static int leftOut(int rounds, double oneSide) {
    BinomialDistribution below = BinomialDistribution.of(rounds, 0.5);
    int left = 0;
    while (below.cumulativeProbability(left + 1) <= oneSide) {
      left++;
    }
    return left;
  }

  private static double[] sorted(Collection<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
  }
}
