package io.github.concurrencybench.fork.usage;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.ToLongFunction;

/**
 * Processor time. On Linux by thread, in nanoseconds from the scheduler, without the JIT compiler's
 * threads, whose work depends on how long the JVM has lived. What threads used that have ended is
 * known only from the whole process, which moves in steps of 10 ms; elsewhere all is.
 *
 * @param threads the times of each living thread
 * @param compilers the same of the JIT compiler's threads
 * @param process processor time of all threads, also of those that have ended
 */
public record CpuTime(
    Map<Long, ThreadTimes> threads, Map<Long, ThreadTimes> compilers, long process) {

  /** Two readings in steps of 10 ms may differ by this from the truth. */
  private static final long LEAST_OF_ENDED_THREADS = 20_000_000L;

  /**
   * Reads the clocks.
   *
   * @return what they say now
   */
  public static CpuTime now() {
    Map<Long, ThreadTimes> threads = new HashMap<>();
    Map<Long, ThreadTimes> compilers = new HashMap<>();
    for (long thread : ProcFiles.threads()) {
      boolean compiles = ProcFiles.nameOf(thread).contains("CompilerThre");
      ProcFiles.times(thread)
          .ifPresent(times -> (compiles ? compilers : threads).put(thread, times));
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
    long living = grown(threads, before.threads, ThreadTimes::cpu);
    long ended = whole - living - grown(compilers, before.compilers, ThreadTimes::cpu);
    return Duration.ofNanos(living + (ended > LEAST_OF_ENDED_THREADS ? ended : 0));
  }

  /**
   * How long the threads that live now were ready to run and had no processor; null where the
   * system does not tell. Nobody knows it of those that have ended.
   */
  Duration runDelaySince(CpuTime before) {
    return threads.isEmpty()
        ? null
        : Duration.ofNanos(grown(threads, before.threads, ThreadTimes::runDelay));
  }

  private static long grown(
      Map<Long, ThreadTimes> now, Map<Long, ThreadTimes> before, ToLongFunction<ThreadTimes> time) {
    return now.entrySet().stream()
        .mapToLong(
            thread ->
                time.applyAsLong(thread.getValue())
                    - time.applyAsLong(before.getOrDefault(thread.getKey(), ThreadTimes.NONE)))
        .sum();
  }
}
