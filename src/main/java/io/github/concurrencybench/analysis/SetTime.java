package io.github.concurrencybench.analysis;

import io.github.concurrencybench.plan.JmhWorkload;
import io.github.concurrencybench.result.RoundResult;
import java.util.List;

/**
 * What a turn costs in which JMH's iterations last as long as they are told to, whatever is done in
 * them. In nanoseconds.
 *
 * @param workload the benchmark
 * @param measured turns of it
 */
record SetTime(JmhWorkload workload, List<RoundResult> measured) {

  /** Until JMH and its fork are ready, before anything is known. */
  static final double START = 1.5e9;

  /** How long waits for locks are looked for, from the start on. */
  static final double PROBE = START + 1e9;

  /** The least time in which iterations tell anything. */
  private static final double SOMETHING = 0.5e9;

  /** What a turn takes beside its iterations; of those that were cut short it does not show. */
  double start() {
    return workload
        .iterations()
        .map(
            all ->
                measured.stream()
                    .map(result -> (double) result.took().minus(all).toNanos())
                    .filter(rest -> rest > START)
                    .toList())
        .filter(slow -> 2 * slow.size() > measured.size())
        .map(Rounds::median)
        .orElse(START);
  }

  /**
   * What a turn takes that has all the time it wants; infinite for single shots of no one knows.
   */
  double need() {
    return workload.iterations().map(all -> start() + all.toNanos()).orElseGet(this::usual);
  }

  /** Single shots take as long as they take. */
  private double usual() {
    return measured.isEmpty()
        ? Double.POSITIVE_INFINITY
        : Rounds.median(measured.stream().map(r -> (double) r.took().toNanos()).toList());
  }

  double least() {
    return workload
        .iterations()
        .map(all -> start() + Math.min(SOMETHING, all.toNanos()))
        .orElseGet(() -> measured.isEmpty() ? START + SOMETHING : usual());
  }
}
