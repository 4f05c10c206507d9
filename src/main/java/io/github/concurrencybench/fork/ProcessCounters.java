package io.github.concurrencybench.fork;

import com.sun.management.ThreadMXBean;
import io.github.concurrencybench.result.Sample;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;

/**
 * What this process has used so far, or between two moments.
 *
 * @param cpu processor time
 * @param allocatedBytes what was allocated on the heap; null where the JVM does not tell
 * @param gcMillis time of garbage collections
 * @param peakThreads most threads at once since the counters before
 */
record ProcessCounters(CpuTime cpu, Long allocatedBytes, long gcMillis, int peakThreads) {

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  static ProcessCounters now() {
    long gc = 0;
    for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
      gc += Math.max(0, collector.getCollectionTime());
    }
    int peak = THREADS.getPeakThreadCount();
    THREADS.resetPeakThreadCount();
    return new ProcessCounters(CpuTime.now(), Allocation.bytesSoFar(THREADS), gc, peak);
  }

  ProcessCounters since(ProcessCounters before) {
    Long allocated =
        allocatedBytes == null || before.allocatedBytes == null
            ? null
            : allocatedBytes - before.allocatedBytes;
    return new ProcessCounters(
        cpu.since(before.cpu), allocated, gcMillis - before.gcMillis, peakThreads);
  }

  Sample sample(int round, Duration duration, Batch.Sums sums) {
    return new Sample(
        round,
        duration,
        sums.ok(),
        sums.errors(),
        sums.bytes(),
        sums.checksum(),
        cpu.total(),
        peakThreads,
        ProcFiles.peakMemoryBytes(),
        allocatedBytes,
        Duration.ofMillis(gcMillis));
  }
}
