package io.github.concurrencybench.fork.model;

import io.github.concurrencybench.api.Tasks;
import io.github.concurrencybench.api.WorkerPool;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Keeps so many tasks in progress without a thread for each: the end of one starts the next.
 *
 * @param workers how many
 */
record InFlight(int workers) implements WorkerPool {

  @Override
  public void run(Tasks tasks) throws InterruptedException {
    CountDownLatch left = new CountDownLatch(tasks.count());
    AtomicInteger next = new AtomicInteger();
    for (int worker = 0; worker < Math.min(workers, tasks.count()); worker++) {
      startNext(tasks, next, left);
    }
    left.await();
  }

  /** A loop and not a recursion for tasks that end at once: a batch may have many of them. */
  private static void startNext(Tasks tasks, AtomicInteger next, CountDownLatch left) {
    for (int index = next.getAndIncrement();
        index < tasks.count();
        index = next.getAndIncrement()) {
      CompletableFuture<?> task = tasks.start(index).toCompletableFuture();
      if (!task.isDone()) {
        task.whenComplete(
            (nothing, never) -> {
              left.countDown();
              startNext(tasks, next, left);
            });
        return;
      }
      left.countDown();
    }
  }

  @Override
  public void close() {
    // The client that the tasks share has the event loop.
  }
}
