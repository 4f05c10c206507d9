package io.github.concurrencybench.fork.usage;

import io.github.concurrencybench.result.Noise;
import java.time.Duration;

/**
 * What one process, or several together, used between two moments.
 *
 * @param cpu processor time
 * @param allocatedBytes what was allocated on the heap; null where a JVM does not tell
 * @param gc time of garbage collections
 * @param peakThreads most threads at once; of several processes the sum of each one's most
 * @param peakMemoryBytes most resident memory since the start, added up likewise; null where the
 *     system does not tell
 * @param noise what else went on
 */
public record Usage(
    Duration cpu,
    Long allocatedBytes,
    Duration gc,
    int peakThreads,
    Long peakMemoryBytes,
    Noise noise) {

  /** Of no process at all. */
  public static final Usage NONE =
      new Usage(Duration.ZERO, 0L, Duration.ZERO, 0, 0L, Noise.UNKNOWN.withRunDelay(Duration.ZERO));

  /**
   * Adds what another process used.
   *
   * @param other in the same time
   * @return both together; what one of them does not tell is not told of both, and of the machine
   *     what this one saw
   */
  public Usage plus(Usage other) {
    return new Usage(
        cpu.plus(other.cpu),
        sum(allocatedBytes, other.allocatedBytes),
        gc.plus(other.gc),
        peakThreads + other.peakThreads,
        sum(peakMemoryBytes, other.peakMemoryBytes),
        noise.withRunDelay(sum(noise.runDelay(), other.noise.runDelay())));
  }

  /**
   * Adds what the same process used later.
   *
   * @param later after this
   * @return both together; of peaks the larger one
   */
  public Usage then(Usage later) {
    Usage sum = plus(later);
    Long peak =
        peakMemoryBytes == null || later.peakMemoryBytes == null
            ? null
            : Long.valueOf(Math.max(peakMemoryBytes, later.peakMemoryBytes));
    return new Usage(
        sum.cpu,
        sum.allocatedBytes,
        sum.gc,
        Math.max(peakThreads, later.peakThreads),
        peak,
        sum.noise);
  }

  private static Duration sum(Duration one, Duration other) {
    return one == null || other == null ? null : one.plus(other);
  }

  private static Long sum(Long one, Long other) {
    return one == null || other == null ? null : Long.valueOf(one + other);
  }
}
