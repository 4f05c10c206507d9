package io.github.concurrencybench.fork.usage;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * Processor time. On Linux by thread, in nanoseconds from the scheduler, without the JIT compiler's
 * threads, whose work depends on how long the JVM has lived. What threads used that have ended is
 * known only from the whole process, which moves in steps of 10 ms; elsewhere all is.
 *
 * @param threads the time of each living thread
 * @param compilers the same of the JIT compiler's threads
 * @param process of all threads, also of those that have ended
 */
public record CpuTime(Map<Long, Long> threads, Map<Long, Long> compilers, long process) {

  /** Two readings in steps of 10 ms may differ by this from the truth. */
  private static final long LEAST_OF_ENDED_THREADS = 20_000_000L;

  /**
   * Reads the clocks.
   *
   * @return what they say now
   */
  public static CpuTime now() {
    Map<Long, Long> threads = new HashMap<>();
    Map<Long, Long> compilers = new HashMap<>();
    for (long thread : ProcFiles.threads()) {
      long nanos = ProcFiles.cpuNanos(thread);
      if (nanos >= 0) {
        boolean compiles = ProcFiles.nameOf(thread).contains("CompilerThre");
        (compiles ? compilers : threads).put(thread, nanos);
      }
    }
    return new CpuTime(threads, compilers, ofProcess());
  }

  private static long ofProcess() {
    return ManagementFactory.getOperatingSystemMXBean()
            instanceof com.sun.management.OperatingSystemMXBean system
        ? system.getProcessCpuTime()
        : 0;
  }

  /**
   * Subtracts.
   *
   * @param before what the clocks said at another moment
   * @return what was used since
   */
  public Duration since(CpuTime before) {
    long whole = process - before.process;
    if (threads.isEmpty()) {
      return Duration.ofNanos(whole);
    }
    long living = used(threads, before.threads);
    long ended = whole - living - used(compilers, before.compilers);
    return Duration.ofNanos(living + (ended > LEAST_OF_ENDED_THREADS ? ended : 0));
  }

  private static long used(Map<Long, Long> now, Map<Long, Long> before) {
    return now.entrySet().stream()
        .mapToLong(thread -> thread.getValue() - before.getOrDefault(thread.getKey(), 0L))
        .sum();
  }
}
