package io.github.concurrencybench.fork;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * When the tasks of a batch may begin: until some time after its start, and a few of them in any
 * case, so that something is measured.
 */
final class TimeWindow {

  private final long nanos;
  private final int least;
  private final AtomicInteger begun = new AtomicInteger();
  private long start;

  /**
   * Makes a window.
   *
   * @param nanos how long after the start tasks may begin
   * @param least how many may begin later too
   */
  TimeWindow(long nanos, int least) {
    this.nanos = nanos;
    this.least = least;
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

  /** How long after the start the next task may begin: the first few at any time. */
  long mostNanos() {
    // Read before it is counted up, so that later tasks do not get in each other's way.
    return begun.get() < least && begun.getAndIncrement() < least ? Long.MAX_VALUE : nanos;
  }

  /** How long tasks may still begin. */
  long nanosLeft() {
    return nanos == Long.MAX_VALUE ? nanos : nanos - (System.nanoTime() - start);
  }
}
