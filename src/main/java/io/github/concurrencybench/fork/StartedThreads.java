package io.github.concurrencybench.fork;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

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
    if (!isForWantOfThreads(failed)) {
      return failed.toString();
    }
    int started =
        Math.max(0, Math.max(threads.getPeakThreadCount(), threads.getThreadCount()) - before);
    return "%s of %s threads could be started, then: %s"
        .formatted(Math.min(started, workers), workers, failed);
  }

  /** Pools hand on what one of their threads has met as the cause of something else. */
  private static boolean isForWantOfThreads(Throwable failed) {
    for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
      if (cause instanceof OutOfMemoryError
          && String.valueOf(cause.getMessage()).contains("native thread")) {
        return true;
      }
    }
    return false;
  }
}
