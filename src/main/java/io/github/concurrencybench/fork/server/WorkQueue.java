package io.github.concurrencybench.fork.server;

import io.github.concurrencybench.plan.Target;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Works on as many answers at once as the target's capacity, each for the think time. */
final class WorkQueue {

  private final long thinkNanos;
  private final int capacity;
  private final ScheduledExecutorService timer;
  private final Queue<Runnable> waiting = new ArrayDeque<>();
  private int inProgress;

  WorkQueue(Target target, ScheduledExecutorService timer) {
    this.thinkNanos = target.thinkTime().toNanos();
    this.capacity = target.capacity() == 0 ? Integer.MAX_VALUE : target.capacity();
    this.timer = timer;
  }

  void accept(Runnable answer) {
    synchronized (this) {
      if (inProgress == capacity) {
        waiting.add(answer);
        return;
      }
      inProgress++;
    }
    think(answer);
  }

  private void think(Runnable answer) {
    if (thinkNanos == 0) {
      finish(answer);
    } else {
      timer.schedule(() -> finish(answer), thinkNanos, TimeUnit.NANOSECONDS);
    }
  }

  private void finish(Runnable answer) {
    try {
      answer.run();
    } finally {
      // Also where a connection broke: a place that is not given back is gone for ever.
      startNext();
    }
  }

  private void startNext() {
    Runnable next;
    synchronized (this) {
      next = waiting.poll();
      if (next == null) {
        inProgress--;
      }
    }
    if (next != null) {
      think(next);
    }
  }
}
