package io.github.concurrencybench.fork;

import io.github.concurrencybench.plan.Rate;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Spaces the starts of tasks evenly, over all workers and batches of a fork. The first one waits
 * too: another fork may have started a task just before.
 */
final class Brake {

  /** What {@link #take} says where no task may start in time. */
  static final long TOO_LATE = -1;

  private final long interval;
  private final AtomicLong next;

  /** A brake for so many tasks; null for none at all. */
  Brake(Rate rate) {
    this.interval = rate == null ? 0 : rate.intervalNanos();
    this.next = new AtomicLong(System.nanoTime() + interval);
  }

  /** Whether it holds back tasks at all. */
  boolean brakes() {
    return interval > 0;
  }

  /**
   * Takes the next place.
   *
   * @param from a moment of {@code System.nanoTime()}
   * @param mostNanos how long after it tasks may still start
   * @return for how many nanoseconds to wait, or {@link #TOO_LATE}; then no place is taken
   */
  long take(long from, long mostNanos) {
    if (interval == 0) {
      return 0;
    }
    while (true) {
      long now = System.nanoTime();
      long free = next.get();
      long start = Math.max(0, free - now) + now;
      if (start - from > mostNanos) {
        return TOO_LATE;
      }
      if (next.compareAndSet(free, start + interval)) {
        return start - now;
      }
    }
  }

  /**
   * Waits for the next place.
   *
   * @param from as in {@link #take}
   * @param mostNanos as in {@link #take}
   * @return whether the task may start
   */
  boolean await(long from, long mostNanos) {
    long nanos = take(from, mostNanos);
    if (nanos <= 0) {
      return nanos == 0;
    }
    try {
      TimeUnit.NANOSECONDS.sleep(nanos);
      return true;
    } catch (InterruptedException cutOff) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
