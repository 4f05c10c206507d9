package io.github.concurrencybench.fork.model;

import io.github.concurrencybench.api.ConcurrencyModel;
import io.github.concurrencybench.api.Tasks;
import io.github.concurrencybench.api.WorkerPool;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** A fixed pool of platform threads: {@code workers} is its size. */
public final class PlatformThreads implements ConcurrencyModel {

  @Override
  public String id() {
    return "platform-threads";
  }

  @Override
  public WorkerPool start(int workers) {
    ThreadPoolExecutor threads =
        new ThreadPoolExecutor(
            workers, workers, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), DaemonThread::new);
    threads.prestartAllCoreThreads();
    return new Pool(threads);
  }

  private record Pool(ThreadPoolExecutor threads) implements WorkerPool {

    @Override
    public void run(Tasks tasks) throws InterruptedException {
      CountDownLatch left = new CountDownLatch(tasks.count());
      for (int task = 0; task < tasks.count(); task++) {
        int index = task;
        threads.execute(
            () -> {
              try {
                tasks.run(index);
              } finally {
                left.countDown();
              }
            });
      }
      left.await();
    }

    @Override
    public void close() {
      threads.shutdownNow();
    }
  }
}
