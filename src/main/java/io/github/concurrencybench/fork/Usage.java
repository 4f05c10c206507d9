package io.github.concurrencybench.fork;

import io.github.concurrencybench.result.Sample;
import java.time.Duration;

/**
 * What this process used between two moments.
 *
 * @param cpu processor time
 * @param allocatedBytes what was allocated on the heap; null where the JVM does not tell
 * @param gc time of garbage collections
 * @param peakThreads most threads at once
 * @param cpuPressure as in {@link Sample}
 * @param loadAverage as in {@link Sample}
 */
record Usage(
    Duration cpu,
    Long allocatedBytes,
    Duration gc,
    int peakThreads,
    Double cpuPressure,
    Double loadAverage) {

  Sample sample(int round, Duration duration, Batch.Sums sums) {
    return new Sample(
        round,
        duration,
        sums.ok(),
        sums.errors(),
        sums.bytes(),
        sums.checksum(),
        cpu,
        peakThreads,
        ProcFiles.peakMemoryBytes(),
        allocatedBytes,
        gc,
        cpuPressure,
        loadAverage);
  }
}
