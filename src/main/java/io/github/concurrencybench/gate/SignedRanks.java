package io.github.concurrencybench.gate;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * The signed-rank test (Wilcoxon, 1945), exact. Which side of a pair is measured first is drawn, so
 * of equal code the sign of each pair is a fair coin, whatever the machine does meanwhile: how
 * likely a false alarm is does not depend on how noisy the machine is.
 *
 * @param level how likely chance alone may pass it
 */
record SignedRanks(double level) {

  /** How likely a whole build of equal code may fail; looking several times uses up the rest. */
  private static final double BUILD = 0.004;

  /** By the number of values: how likely each sum of ranks, or a smaller one, is. */
  private static final ConcurrentMap<Integer, double[]> CHANCES = new ConcurrentHashMap<>();

  /** What shows that a cell is not worse. */
  static final SignedRanks USUAL = new SignedRanks(0.05);

  /** What convicts: a share of what a build is allowed. */
  static SignedRanks among(int comparisons) {
    return new SignedRanks(BUILD / Math.max(1, comparisons));
  }

  /** Whether values lie below a bound, and not by chance. */
  boolean showBelow(Collection<Double> values, double bound) {
    return isPassed(values.stream().map(value -> value - bound).toList());
  }

  /** Whether values lie above a bound, and not by chance. */
  boolean showAbove(Collection<Double> values, double bound) {
    return isPassed(values.stream().map(value -> bound - value).toList());
  }

  /** Whether the positive ones of some differences are few and small. */
  private boolean isPassed(List<Double> differences) {
    double[] bySize =
        differences.stream()
            .sorted((one, other) -> Double.compare(Math.abs(one), Math.abs(other)))
            .mapToDouble(Double::doubleValue)
            .toArray();
    int ranks = 0;
    for (int index = 0; index < bySize.length; index++) {
      ranks += bySize[index] >= 0 ? index + 1 : 0;
    }
    return ranks <= most(bySize.length);
  }

  /** The largest sum of ranks that passes; -1 where none does. */
  int most(int values) {
    double[] chances = CHANCES.computeIfAbsent(values, SignedRanks::chances);
    int place = Arrays.binarySearch(chances, level);
    return values == 0 ? -1 : place >= 0 ? place : -place - 2;
  }

  /** Each rank is in the sum or not, with equal chance. */
  private static double[] chances(int values) {
    int most = values * (values + 1) / 2;
    double[] chances = new double[most + 1];
    chances[0] = 1;
    for (int rank = 1; rank <= values; rank++) {
      for (int sum = most; sum >= 0; sum--) {
        double without = chances[sum] / 2;
        chances[sum] = sum >= rank ? without + chances[sum - rank] / 2 : without;
      }
    }
    for (int sum = 1; sum <= most; sum++) {
      chances[sum] += chances[sum - 1];
    }
    return chances;
  }
}
