package io.github.concurrencybench.fork.model;

import io.github.concurrencybench.api.ConcurrencyModel;
import io.github.concurrencybench.api.Tasks;
import io.github.concurrencybench.api.WorkerPool;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;

/** A new platform thread for each task, at most {@code workers} at once: what a pool saves. */
public final class ThreadPerTask implements ConcurrencyModel {

  @Override
  public String id() {
    return "thread-per-task";
  }

  @Override
  public WorkerPool start(int workers) {
    return new Pool(new Semaphore(workers));
  }

  private record Pool(Semaphore permits) implements WorkerPool {

    /** The permit is taken before the thread is made: else all threads would be there at once. */
    @Override
    public void run(Tasks tasks) throws InterruptedException {
      CountDownLatch left = new CountDownLatch(tasks.count());
      for (int task = 0; task < tasks.count(); task++) {
        int index = task;
        permits.acquire();
        new DaemonThread(() -> runAndRelease(tasks, index, left)).start();
      }
      left.await();
    }

    private void runAndRelease(Tasks tasks, int index, CountDownLatch left) {
      try {
        tasks.run(index);
      } finally {
        permits.release();
        left.countDown();
      }
    }

    @Override
    public void close() {
      // Every thread has ended with its task.
    }
  }
}
