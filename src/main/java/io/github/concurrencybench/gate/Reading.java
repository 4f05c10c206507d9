package io.github.concurrencybench.gate;

import io.github.concurrencybench.analysis.ServiceTimes;
import io.github.concurrencybench.plan.Cell;
import io.github.concurrencybench.result.RoundResult;
import io.github.concurrencybench.result.Sample;
import io.github.concurrencybench.result.ServiceTime;
import java.time.Duration;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What one fork says about a metric: one number.
 *
 * @param fork a measured round
 * @param samples how many of its samples count, so that both sides of a pair are as warm
 */
record Reading(RoundResult fork, int samples) {

  private static final double NANOS_A_SECOND = 1e9;

  /** A value in the metric's unit; NaN where the fork does not tell. */
  double of(Metric metric) {
    return switch (metric) {
      case DURATION -> nanos();
      case THROUGHPUT -> cell().tasks() / nanos() * NANOS_A_SECOND;
      case CPU_TIME -> mean(sample -> sample.cpu().toNanos());
      case PEAK_MEMORY -> peakMemory();
      case SERVICE_TIME_P50 -> percentile(serviceTime().p50());
      case SERVICE_TIME_P90 -> percentile(serviceTime().p90());
      case SERVICE_TIME_P99 -> percentile(serviceTime().p99());
      case ERROR_RATE -> errors() / ran();
      case SPEEDUP, EFFICIENCY -> throw new IllegalArgumentException("takes two forks");
    };
  }

  private Cell cell() {
    return fork.cell();
  }

  private List<Sample> counting() {
    return fork.samples().subList(0, Math.min(samples, fork.samples().size()));
  }

  /**
   * The shortest of the batches: what else a machine does makes batches longer, never shorter, so
   * that one varies the least.
   */
  private double nanos() {
    return counting().stream()
        .mapToDouble(sample -> sample.wholeNanos(cell()))
        .min()
        .orElse(Double.NaN);
  }

  /** A disturbed machine leaves processor time as it is, so that every batch counts. */
  private double mean(ToDoubleFunction<Sample> value) {
    return counting().stream().mapToDouble(value).average().orElse(Double.NaN);
  }

  private double peakMemory() {
    return counting().stream()
        .filter(sample -> sample.peakMemoryBytes() != null)
        .mapToDouble(Sample::peakMemoryBytes)
        .max()
        .orElse(Double.NaN);
  }

  /** Of all samples, since a histogram cannot be taken apart. */
  ServiceTime serviceTime() {
    return ServiceTimes.of(List.of(fork)).summary();
  }

  private static double percentile(Duration nanos) {
    return nanos.isZero() ? Double.NaN : nanos.toNanos();
  }

  double errors() {
    return fork.samples().stream().mapToInt(Sample::failed).sum();
  }

  double ran() {
    return Math.max(1, fork.samples().stream().mapToInt(Sample::ran).sum());
  }
}
