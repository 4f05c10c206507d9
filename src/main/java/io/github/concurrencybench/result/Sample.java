package io.github.concurrencybench.result;

import com.google.gson.annotations.SerializedName;
import io.github.concurrencybench.plan.Cell;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * One batch.
 *
 * @param round in which round it ran, from 1
 * @param duration from the start of the first task to the end of the last
 * @param ok how many tasks succeeded
 * @param errors how many failed, by error class
 * @param bytes how many bytes the successful tasks read
 * @param checksum the sum of what the tasks returned, the same for every model
 * @param cpu processor time of the process and its workers' processes, without compiler threads
 * @param peakThreads most threads at once
 * @param peakMemoryBytes most resident memory so far; null where the system does not tell
 * @param allocatedBytes what was allocated on the heap; null where the JVM does not tell
 * @param gc time of garbage collections
 * @param noise what else went on
 */
public record Sample(
    int round,
    @SerializedName("durationNanos") Duration duration,
    int ok,
    Map<String, Integer> errors,
    long bytes,
    long checksum,
    @SerializedName("cpuNanos") Duration cpu,
    int peakThreads,
    Long peakMemoryBytes,
    Long allocatedBytes,
    @SerializedName("gcNanos") Duration gc,
    Noise noise) {

  /** Checks the times and copies the errors in order of their names. */
  public Sample {
    Objects.requireNonNull(cpu, "cpu");
    Objects.requireNonNull(gc, "gc");
    if (duration.isNegative() || duration.isZero()) {
      throw new IllegalArgumentException("a batch takes time");
    }
    noise = noise == null ? Noise.UNKNOWN : noise;
    errors =
        errors == null || errors.isEmpty()
            ? Map.of()
            : Collections.unmodifiableMap(new TreeMap<>(errors));
  }

  /**
   * Counts the tasks.
   *
   * @return how many were run: all of the workload, or its first ones where the time was up
   */
  public int ran() {
    return ok + failed();
  }

  /**
   * How long a batch of all tasks takes, calculated where only the first ones were run. Equal tasks
   * come in turns of as many as there are workers, and the last turn need not be full.
   *
   * @param cell what was measured
   * @return nanoseconds
   */
  public double wholeNanos(Cell cell) {
    double nanos = duration.toNanos();
    if (ran() >= cell.tasks() || ran() == 0) {
      return nanos;
    }
    int workers = cell.workers().count();
    double turns = Math.ceil((double) cell.tasks() / workers);
    double turnsRun = Math.ceil((double) ran() / workers);
    return nanos * Math.max((double) cell.tasks() / ran(), turns / turnsRun);
  }

  /**
   * Counts the failures.
   *
   * @return how many tasks failed
   */
  public int failed() {
    if (errors.isEmpty()) {
      return 0;
    }
    int failed = 0;
    for (int count : errors.values()) {
      failed += count;
    }
    return failed;
  }
}
