package io.github.concurrencybench.fork.usage;

import com.sun.management.ThreadMXBean;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;

/**
 * What this process has used so far.
 *
 * @param cpu processor time
 * @param allocatedBytes what was allocated on the heap; null where the JVM does not tell
 * @param gcMillis time of garbage collections, without what ran beside the program
 * @param peakThreads most threads at once since the counters before
 * @param machine how busy the machine is
 */
public record ProcessCounters(
    CpuTime cpu, Long allocatedBytes, long gcMillis, int peakThreads, MachineLoad machine) {

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  /**
   * Reads the counters of this process alone.
   *
   * @return what they say now
   */
  public static ProcessCounters now() {
    return now(MachineLoad.UNKNOWN);
  }

  /**
   * Reads the counters of the machine, too. That costs time, and memory that may have to be
   * collected: so they come first, lest what it takes be counted.
   *
   * @return what they say now
   */
  public static ProcessCounters atStart() {
    return now(MachineLoad.now());
  }

  /**
   * The same at the end, where the counters of the machine come last.
   *
   * @return what they say now
   */
  public static ProcessCounters atEnd() {
    ProcessCounters own = now();
    return new ProcessCounters(
        own.cpu, own.allocatedBytes, own.gcMillis, own.peakThreads, MachineLoad.now());
  }

  private static ProcessCounters now(MachineLoad machine) {
    long gc = 0;
    for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
      // ZGC and Shenandoah count pauses in one bean and whole cycles, hardly ever a pause, in
      // another.
      if (!collector.getName().endsWith("Cycles")) {
        gc += Math.max(0, collector.getCollectionTime());
      }
    }
    int peak = THREADS.getPeakThreadCount();
    THREADS.resetPeakThreadCount();
    return new ProcessCounters(CpuTime.now(), Allocation.bytesSoFar(THREADS), gc, peak, machine);
  }

  /**
   * Subtracts.
   *
   * @param before what the counters said before
   * @return what was used since
   */
  public Usage since(ProcessCounters before) {
    Long allocated =
        allocatedBytes == null || before.allocatedBytes == null
            ? null
            : Long.valueOf(allocatedBytes - before.allocatedBytes);
    return new Usage(
        cpu.since(before.cpu),
        allocated,
        Duration.ofMillis(gcMillis - before.gcMillis),
        peakThreads,
        ProcFiles.peakMemoryBytes(),
        machine.since(before.machine).withRunDelay(cpu.runDelaySince(before.cpu)));
  }
}
