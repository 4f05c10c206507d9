package io.github.concurrencybench.fork.suite;

import io.github.concurrencybench.fork.usage.Usage;
import io.github.concurrencybench.result.Noise;
import io.github.concurrencybench.result.Sample;
import java.time.Duration;
import java.util.Map;

/**
 * One iteration, as JMH has told it.
 *
 * @param told by name: whether it was a warm-up, how many there are of its kind, how long it was to
 *     take, how many operations all threads made in a second, and in sample mode how often each
 *     time of an operation was seen
 * @param realNanos how long it took, with what JMH does before and after
 */
record Iteration(Map<String, Object> told, long realNanos) {

  private static final double SECOND = 1e9;

  boolean isWarmup() {
    return (Boolean) told.get("warmup");
  }

  int count() {
    return (Integer) told.get("last");
  }

  long nanos() {
    return (Long) told.get("nanos");
  }

  @SuppressWarnings("unchecked")
  Map<Long, Long> times() {
    return (Map<Long, Long>) told.getOrDefault("times", Map.of());
  }

  /**
   * A batch of as many operations as the workload has, at the speed of this iteration.
   *
   * @param round in which round
   * @param operations how many
   * @param used what was counted in this iteration
   */
  Sample sample(int round, int operations, Usage used) {
    double speed = (Double) told.get("operationsASecond");
    if (!(speed > 0) || Double.isInfinite(speed)) {
      throw new IllegalStateException(
          "JMH has timed no operation in an iteration; give it a longer time");
    }
    double nanos = Math.max(1, operations * SECOND / speed);
    double scale = nanos / Math.max(1, realNanos);
    return new Sample(
        round,
        Duration.ofNanos(Math.round(nanos)),
        operations,
        Map.of(),
        0,
        0,
        scaled(used.cpu(), scale),
        used.peakThreads(),
        used.peakMemoryBytes(),
        used.allocatedBytes() == null ? null : Math.round(used.allocatedBytes() * scale),
        scaled(used.gc(), scale),
        scaled(used.noise(), scale));
  }

  private static Noise scaled(Noise noise, double scale) {
    return new Noise(
        noise.cpuPressure(),
        noise.loadAverage(),
        noise.stealShare(),
        scaled(noise.throttled(), scale),
        scaled(noise.runDelay(), scale),
        noise.othersShare());
  }

  private static Duration scaled(Duration time, double scale) {
    return time == null ? null : Duration.ofNanos(Math.round(time.toNanos() * scale));
  }
}
