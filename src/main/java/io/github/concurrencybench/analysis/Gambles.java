package io.github.concurrencybench.analysis;

import io.github.concurrencybench.plan.Workers;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The numbers of workers with which a batch may take far longer than it did at its luckiest: their
 * middle half spreads over more than 1.5 times, and on average a calm number is no slower.
 *
 * @param workers which
 * @param durations all that was seen with them
 */
record Gambles(Set<Workers> workers, Collection<Double> durations) {

  private static final double WIDE = 1.5;
  private static final int FEWEST = 5;

  static Gambles among(List<Timing> timings) {
    Neighbours neighbours = new Neighbours(timings);
    List<Timing> wide = timings.stream().filter(t -> isWide(neighbours.pool(t))).toList();
    double calm =
        neighbours.smoothed().stream()
            .filter(t -> wide.stream().noneMatch(w -> w.workers().equals(t.workers())))
            .mapToDouble(Timing::mean)
            .min()
            .orElse(Double.POSITIVE_INFINITY);
    List<Timing> gambles =
        wide.stream().filter(timing -> mean(neighbours.pool(timing)) >= calm).toList();
    Set<Workers> workers = new HashSet<>();
    gambles.forEach(timing -> workers.add(timing.workers()));
    return new Gambles(
        workers, gambles.stream().flatMap(timing -> timing.values().stream()).toList());
  }

  boolean has(Timing timing) {
    return workers.contains(timing.workers());
  }

  private static boolean isWide(Collection<Double> pool) {
    return pool.size() >= FEWEST && Spread.of(pool).ratio() > WIDE;
  }

  private static double mean(Collection<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
  }
}
