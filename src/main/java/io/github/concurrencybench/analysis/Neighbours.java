package io.github.concurrencybench.analysis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the counts close to one tell about it. In a sweep of every number, the fastest of hundreds
 * is the luckiest; and where each ran once, only its neighbours show how far durations spread.
 *
 * @param timings ascending by workers
 */
record Neighbours(List<Timing> timings) {

  /** Counts within 10 % do much the same. */
  private static final double CLOSE = 1.1;

  private static final int FEWEST = 5;

  /** Each timing as the median of its neighbours in each round, where there are some. */
  List<Timing> smoothed() {
    return timings.stream().map(this::smoothed).toList();
  }

  /** All durations of a count and, where it has enough of them, its neighbours. */
  Collection<Double> pool(Timing timing) {
    List<Double> pool = new ArrayList<>();
    around(timing).forEach(near -> pool.addAll(near.values()));
    return pool;
  }

  private Timing smoothed(Timing timing) {
    List<Timing> near = around(timing);
    if (near.size() == 1) {
      return timing;
    }
    Map<Integer, Double> rounds = new TreeMap<>();
    for (Integer round : timing.rounds().keySet()) {
      rounds.put(
          round,
          Rounds.median(
              near.stream()
                  .filter(each -> each.rounds().containsKey(round))
                  .map(each -> each.rounds().get(round))
                  .toList()));
    }
    return new Timing(timing.workers(), rounds);
  }

  private List<Timing> around(Timing timing) {
    double count = timing.workers().count();
    List<Timing> near =
        timings.stream()
            .filter(each -> each.workers().count() <= count * CLOSE)
            .filter(each -> each.workers().count() >= count / CLOSE)
            .toList();
    return near.size() < FEWEST ? List.of(timing) : near;
  }
}
