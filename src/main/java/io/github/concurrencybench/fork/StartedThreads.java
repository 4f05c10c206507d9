package io.github.concurrencybench.fork;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Objects;
import java.util.stream.Stream;

/** Counts the threads that workers bring, for where the system allows no more of them. */
final class StartedThreads {

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final int before;
  private final int workers;

  /** To be made before the workers are. */
  StartedThreads(int workers) {
    this.workers = workers;
    threads.resetPeakThreadCount();
    this.before = threads.getThreadCount();
  }

  /** What was thrown, with how many there were, where it says that there can be no more. */
  String told(Throwable failed) {
    return Stream.iterate(failed, Objects::nonNull, Throwable::getCause)
        .filter(StartedThreads::isForWantOfThreads)
        .findFirst()
        .map(this::howMany)
        .orElseGet(failed::toString);
  }

  private String howMany(Throwable noMore) {
    int started =
        Math.max(0, Math.max(threads.getPeakThreadCount(), threads.getThreadCount()) - before);
    return "%s of %s threads could be started, then: %s"
        .formatted(Math.min(started, workers), workers, noMore);
  }

  /** Pools hand it on as the cause of something else, which need not say so. */
  private static boolean isForWantOfThreads(Throwable cause) {
    return cause instanceof OutOfMemoryError
        && String.valueOf(cause.getMessage()).contains("native thread");
  }
}
