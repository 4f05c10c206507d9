package io.github.concurrencybench.analysis;

import io.github.concurrencybench.plan.Workers;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * Numbers of workers that rules predict. They say where to look, never what is best.
 *
 * @param track what was measured
 * @param cpus how many processors the machine has
 */
record Predictions(Track track, int cpus) {

  /** Within the range of the track, likeliest first. */
  List<Workers> of(List<Timing> timings) {
    return DoubleStream.concat(knee(timings), goetz())
        .map(Math::ceil)
        .filter(count -> count > track.least().count() && count < track.most().count())
        .mapToObj(count -> new Workers((int) count))
        .toList();
  }

  /**
   * Where the time of one worker, shared among all, comes down to the shortest time seen: no fewer
   * can reach it (Denning and Buzen, The Operational Analysis of Queueing Network Models, 1978).
   */
  private static DoubleStream knee(List<Timing> timings) {
    double shortest = timings.stream().mapToDouble(Timing::median).min().orElseThrow();
    return timings.stream()
        .filter(timing -> timing.workers().equals(Workers.ONE))
        .mapToDouble(one -> one.median() / shortest);
  }

  /** Processors x (1 + waiting / computing): Goetz, Java Concurrency in Practice, 8.2. */
  private DoubleStream goetz() {
    return track.cpuShareOfOne().stream()
        .filter(share -> share > 0)
        .mapToDouble(share -> cpus / share);
  }
}
