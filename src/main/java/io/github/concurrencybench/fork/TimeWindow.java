package io.github.concurrencybench.fork;

import io.github.concurrencybench.fork.task.Breaker;
import io.github.concurrencybench.fork.task.TaskResult;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * When the tasks of a batch may begin: until some time after its start, and a few of them in any
 * case, so that something is measured. None where a breaker has ended the cell.
 */
final class TimeWindow {

  private static final long NEVER = -1;

  private final long nanos;
  private final int least;
  private final Breaker breaker;
  private final AtomicInteger begun = new AtomicInteger();
  private long start;

  /**
   * Makes a window.
   *
   * @param nanos how long after the start tasks may begin
   * @param least how many may begin later too
   */
  TimeWindow(long nanos, int least) {
    this(nanos, least, new Breaker());
  }

  /** The same, which closes where a breaker opens. */
  TimeWindow(long nanos, int least, Breaker breaker) {
    this.nanos = nanos;
    this.least = least;
    this.breaker = breaker;
  }

  static TimeWindow unlimited() {
    return new TimeWindow(Long.MAX_VALUE, 0);
  }

  void open() {
    start = System.nanoTime();
  }

  long start() {
    return start;
  }

  /** Has a look at what became of a task. */
  void saw(TaskResult result) {
    breaker.saw(result);
  }

  /** Whether tasks that have waited for their turn are not to begin after all. */
  boolean isClosed() {
    return breaker.isOpen();
  }

  /** How long after the start the next task may begin: the first few at any time. */
  long mostNanos() {
    if (isClosed()) {
      return NEVER;
    }
    // Read before it is counted up, so that later tasks do not get in each other's way.
    return begun.get() < least && begun.getAndIncrement() < least ? Long.MAX_VALUE : nanos;
  }

  /** How long tasks may still begin. */
  long nanosLeft() {
    if (isClosed()) {
      return 0;
    }
    return nanos == Long.MAX_VALUE ? nanos : nanos - (System.nanoTime() - start);
  }
}
