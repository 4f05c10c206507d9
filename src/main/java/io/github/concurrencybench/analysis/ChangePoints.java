package io.github.concurrencybench.analysis;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.IntStream;

/**
 * Finds the runs from which on durations have another level: the L1 Potts functional (Storath,
 * Weinmann and Demaret, Jump-Sparse and Sparse Recovery Using Potts Functionals, IEEE Transactions
 * on Signal Processing 62, 2014), minimised exactly by optimal partitioning (Jackson et al., An
 * Algorithm for Optimal Partitioning of Data on an Interval, IEEE Signal Processing Letters 12,
 * 2005). The penalty of a step grows with the logarithm of the number of runs as Schwarz' criterion
 * does (Yao, Statistics and Probability Letters 6, 1988). Distances count and not their squares, so
 * that a run that was disturbed makes no level of its own.
 */
public final class ChangePoints {

  /** Below this many runs nothing is said. */
  public static final int FEWEST_RUNS = 8;

  /** A level lasts for at least so many runs: one that was disturbed is none. */
  public static final int SHORTEST_LEVEL = 3;

  /** Smaller steps are nobody's concern: what is as good as the fastest by default. */
  private static final double SMALLEST_STEP = 0.05;

  /** With it, flat series show a step in less than 5 of 100 cases, also with heavy tails. */
  private static final double PENALTY = 3;

  /** Noise is never taken for less: durations that repeat to the nanosecond are not exact. */
  private static final double LEAST_NOISE = 0.005;

  /** From the median distance of neighbours to the mean distance from the level (normal noise). */
  private static final double NEIGHBOURS_TO_LEVEL =
      Math.sqrt(2 / Math.PI) / (0.6745 * Math.sqrt(2));

  private ChangePoints() {}

  /**
   * Finds the steps.
   *
   * @param durations of the same batch in one run after the other, each above 0
   * @return the indexes of the runs with which a new level starts, ascending; none where there are
   *     too few runs
   */
  public static List<Integer> of(List<Double> durations) {
    if (durations.size() < FEWEST_RUNS) {
      return List.of();
    }
    double[] logs = durations.stream().mapToDouble(Math::log).toArray();
    List<Integer> starts = new ArrayList<>(partition(logs));
    int smallest = smallest(logs, starts);
    while (smallest >= 0) {
      starts.remove(smallest);
      smallest = smallest(logs, starts);
    }
    return List.copyOf(starts);
  }

  private static List<Integer> partition(double[] logs) {
    double noise = noise(logs);
    double penalty = PENALTY * Math.log(logs.length);
    double[] best = new double[logs.length + 1];
    int[] start = new int[logs.length + 1];
    Arrays.fill(best, Double.POSITIVE_INFINITY);
    best[0] = 0;
    for (int end = SHORTEST_LEVEL; end <= logs.length; end++) {
      Level level = new Level();
      for (int from = end - 1; from >= 0; from--) {
        level.add(logs[from]);
        double cost = best[from] + level.cost() / noise + penalty;
        if (end - from >= SHORTEST_LEVEL && cost < best[end]) {
          best[end] = cost;
          start[end] = from;
        }
      }
    }
    Deque<Integer> starts = new ArrayDeque<>();
    for (int end = start[logs.length]; end > 0; end = start[end]) {
      starts.addFirst(end);
    }
    return List.copyOf(starts);
  }

  /** Robust against steps and single disturbances: from how far neighbours are apart. */
  private static double noise(double[] logs) {
    List<Double> apart =
        IntStream.range(1, logs.length)
            .mapToObj(index -> Math.abs(logs[index] - logs[index - 1]))
            .toList();
    return Math.max(LEAST_NOISE, Rounds.median(apart) * NEIGHBOURS_TO_LEVEL);
  }

  /** Which step is the smallest of those that are too small; -1 for none. */
  private static int smallest(double[] logs, List<Integer> starts) {
    int found = -1;
    double least = Math.log1p(SMALLEST_STEP);
    for (int index = 0; index < starts.size(); index++) {
      int from = index == 0 ? 0 : starts.get(index - 1);
      int to = index + 1 < starts.size() ? starts.get(index + 1) : logs.length;
      int at = starts.get(index);
      double step = Math.abs(median(logs, from, at) - median(logs, at, to));
      if (step < least) {
        least = step;
        found = index;
      }
    }
    return found;
  }

  private static double median(double[] logs, int from, int to) {
    return Rounds.median(Arrays.stream(logs, from, to).boxed().toList());
  }

  /** Values whose distances from their median are added up as they come. */
  private static final class Level {

    private final PriorityQueue<Double> low = new PriorityQueue<>(Collections.reverseOrder());
    private final PriorityQueue<Double> high = new PriorityQueue<>();
    private double lowSum;
    private double highSum;

    void add(double value) {
      if (low.isEmpty() || value <= low.peek()) {
        low.add(value);
        lowSum += value;
      } else {
        high.add(value);
        highSum += value;
      }
      if (low.size() > high.size() + 1) {
        double moved = low.remove();
        lowSum -= moved;
        highSum += moved;
        high.add(moved);
      } else if (high.size() > low.size()) {
        double moved = high.remove();
        highSum -= moved;
        lowSum += moved;
        low.add(moved);
      }
    }

    double cost() {
      double median = low.peek();
      return Math.max(0, highSum - lowSum + median * (low.size() - high.size()));
    }
  }
}
