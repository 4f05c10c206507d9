package io.github.concurrencybench.fork.answer;

import io.github.concurrencybench.plan.HttpWorkload;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/**
 * Gives up tasks that take too long although each read of their answers succeeds, such as from a
 * server that sends a byte a second. One thread looks at all of them now and then: a timer for each
 * would cost as much as some requests do.
 */
public final class Overdue implements AutoCloseable {

  private static final int LOOKS = 20;
  private static final Duration SHORTEST = Duration.ofMillis(5);
  private static final Duration LONGEST = Duration.ofMillis(250);

  private final Duration head;
  private final Duration deadline;
  private final Set<Pending> pending = ConcurrentHashMap.newKeySet();
  private final Thread thread;
  private volatile boolean closed;

  /**
   * Looks after the tasks of a workload until it is closed.
   *
   * @param workload how long they may take
   */
  public Overdue(HttpWorkload workload) {
    // The connection and the first byte have a response timeout each.
    this.head = workload.request().responseTimeout().multipliedBy(2);
    this.deadline = workload.deadline();
    this.thread = new Thread(this::look, "concurrency-bench deadlines");
    thread.setDaemon(true);
    thread.start();
  }

  /**
   * A task begins.
   *
   * @return the task, to be closed when it has ended
   */
  public Pending begin() {
    Pending begun = new Pending(this);
    pending.add(begun);
    return begun;
  }

  void ended(Pending task) {
    pending.remove(task);
  }

  private void look() {
    Duration shorter = head.compareTo(deadline) < 0 ? head : deadline;
    long nanos = Math.max(SHORTEST.toNanos(), shorter.dividedBy(LOOKS).toNanos());
    while (!closed) {
      LockSupport.parkNanos(Math.min(nanos, LONGEST.toNanos()));
      long now = System.nanoTime();
      pending.forEach(task -> task.check(now, head, deadline));
    }
  }

  @Override
  public void close() {
    closed = true;
    LockSupport.unpark(thread);
  }
}
