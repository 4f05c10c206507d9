package io.github.concurrencybench.gate.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.commons.statistics.descriptive.Median;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * What people compare with: numbers stored at another time, here from another part of the trace.
 */
enum UsualRule {
  /** The mean of ten forks is more than 10 % above the stored one. */
  MEAN("stored mean + 10 %", 10) {
    @Override
    boolean fails(List<Double> stored, List<Double> now) {
      return mean(now) > LIMIT * mean(stored);
    }
  },
  /** Two samples of ten forks differ at 5 %, and their medians by more than 10 %. */
  MANN_WHITNEY("Mann-Whitney, 5 %, and median + 10 %", 10) {
    @Override
    boolean fails(List<Double> stored, List<Double> now) {
      return median(now) > LIMIT * median(stored) && isAbove(stored, now);
    }
  },
  /** One number is more than twice the last one. */
  LAST_POINT("last point x 2", 1) {
    @Override
    boolean fails(List<Double> stored, List<Double> now) {
      return mean(now) > 2 * mean(stored);
    }
  };

  private static final double LIMIT = 1.1;
  private static final double LEVEL = 0.05;

  private final String words;
  private final int forks;

  UsualRule(String words, int forks) {
    this.words = words;
    this.forks = forks;
  }

  abstract boolean fails(List<Double> stored, List<Double> now);

  String words() {
    return words;
  }

  /**
   * One cell of one build: the stored numbers from one place of the trace, today's from another.
   */
  boolean fails(List<List<Trace.Fork>> visits, Slowdown slowdown, Random random) {
    List<Double> stored = stretch(visits, random.nextInt(visits.size()));
    List<Double> now =
        stretch(visits, random.nextInt(visits.size())).stream()
            .map(nanos -> nanos * slowdown.duration())
            .toList();
    return fails(stored, now);
  }

  private List<Double> stretch(List<List<Trace.Fork>> visits, int from) {
    List<Double> stretch = new ArrayList<>();
    for (int index = 0; index < forks; index++) {
      List<Long> batches = visits.get((from + index) % visits.size()).get(0).durations();
      stretch.add(mean(batches.stream().map(Long::doubleValue).toList()));
    }
    return stretch;
  }

  static double mean(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
  }

  static double median(List<Double> values) {
    return Median.withDefaults().evaluate(values.stream().mapToDouble(v -> v).toArray());
  }

  /** The rank-sum test, two-sided, by the normal approximation. */
  private static boolean isAbove(List<Double> stored, List<Double> now) {
    double wins = 0;
    for (double before : stored) {
      for (double after : now) {
        wins += after > before ? 1 : after == before ? 0.5 : 0;
      }
    }
    double pairs = (double) stored.size() * now.size();
    double deviation = Math.sqrt(pairs * (stored.size() + now.size() + 1) / 12);
    double z = (wins - pairs / 2) / deviation;
    return z > NormalDistribution.of(0, 1).inverseSurvivalProbability(LEVEL / 2);
  }
}
