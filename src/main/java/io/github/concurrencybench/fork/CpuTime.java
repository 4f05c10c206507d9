package io.github.concurrencybench.fork;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * Processor time by thread. On Linux in nanoseconds from the scheduler, without the JIT compiler's
 * threads, whose work depends on how long the JVM has lived; elsewhere of the whole process, as
 * fine as the system has it ({@code getProcessCpuTime} moves in steps of 10 ms on Linux).
 *
 * @param nanosByThread each thread's time; a single entry where only the process is known
 */
record CpuTime(Map<Long, Long> nanosByThread) {

  private static final long WHOLE_PROCESS = -1;

  static CpuTime now() {
    Map<Long, Long> threads = new HashMap<>();
    for (long thread : ProcFiles.threads()) {
      long nanos = ProcFiles.cpuNanos(thread);
      if (nanos >= 0 && !ProcFiles.nameOf(thread).contains("CompilerThre")) {
        threads.put(thread, nanos);
      }
    }
    return threads.isEmpty() ? ofProcess() : new CpuTime(threads);
  }

  private static CpuTime ofProcess() {
    return ManagementFactory.getOperatingSystemMXBean()
            instanceof com.sun.management.OperatingSystemMXBean system
        ? new CpuTime(Map.of(WHOLE_PROCESS, system.getProcessCpuTime()))
        : new CpuTime(Map.of());
  }

  /** Threads that ended in between are not counted: pools live longer than a batch. */
  CpuTime since(CpuTime before) {
    Map<Long, Long> used = new HashMap<>();
    nanosByThread.forEach(
        (thread, nanos) -> used.put(thread, nanos - before.nanosByThread.getOrDefault(thread, 0L)));
    return new CpuTime(used);
  }

  Duration total() {
    return Duration.ofNanos(nanosByThread.values().stream().mapToLong(Long::longValue).sum());
  }
}
