package io.github.concurrencybench.fork.answer;

import io.github.concurrencybench.plan.HttpWorkload;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/**
 * Gives up tasks whose server is silent for too long, or that take too long although it is not,
 * such as from one that sends a byte a second. One thread looks at all of them now and then: a
 * timer for each would cost as much as some requests do.
 */
public final class Overdue implements AutoCloseable {

  private static final int LOOKS = 20;
  private static final Duration SHORTEST = Duration.ofMillis(5);
  private static final Duration LONGEST = Duration.ofMillis(250);
  private static final Duration STOPPED = Duration.ofSeconds(1);

  private final Duration responseTimeout;
  private final Duration deadline;
  private final RequestCount requests;
  private final Set<Pending> pending = ConcurrentHashMap.newKeySet();
  private final Thread thread;
  private volatile boolean closed;

  /**
   * Looks after the tasks of a workload until it is closed.
   *
   * @param workload how long they may take
   * @param requests where each of their requests is counted
   */
  public Overdue(HttpWorkload workload, RequestCount requests) {
    this.requests = requests;
    this.responseTimeout = workload.request().responseTimeout();
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

  void requestBegins() {
    requests.add();
  }

  void ended(Pending task) {
    pending.remove(task);
  }

  private void look() {
    Duration often = responseTimeout.dividedBy(LOOKS);
    long nanos = Math.max(SHORTEST.toNanos(), Math.min(often.toNanos(), LONGEST.toNanos()));
    long before = System.nanoTime();
    while (!closed) {
      LockSupport.parkNanos(nanos);
      long now = System.nanoTime();
      // A machine that was suspended has not heard what came meanwhile: that is read first.
      if (now - before < nanos + STOPPED.toNanos()) {
        pending.forEach(task -> task.check(now, responseTimeout, deadline));
      }
      before = now;
    }
  }

  @Override
  public void close() {
    closed = true;
    LockSupport.unpark(thread);
  }
}
