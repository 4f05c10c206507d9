package io.github.concurrencybench.fork.model;

import io.github.concurrencybench.api.ConcurrencyModel;
import io.github.concurrencybench.api.Tasks;
import io.github.concurrencybench.api.WorkerPool;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;

/** One virtual thread a task; {@code workers} permits hold back those above. Java 21 or newer. */
public final class VirtualThreads implements ConcurrencyModel {

  @Override
  public String id() {
    return "virtual-threads";
  }

  @Override
  public int oldestJava() {
    return 21;
  }

  @Override
  public Optional<String> notApplicable() {
    return ConcurrencyModel.super
        .notApplicable()
        .map(reason -> reason.replace(id() + " needs", "Virtual threads need"));
  }

  @Override
  public WorkerPool start(int workers) throws ReflectiveOperationException {
    return new Pool(virtualThreadFactory(), new Semaphore(workers));
  }

  /** {@code Thread.ofVirtual().factory()}, by reflection since this class is for Java 17 too. */
  private static ThreadFactory virtualThreadFactory() throws ReflectiveOperationException {
    Object builder = Thread.class.getMethod("ofVirtual").invoke(null);
    return (ThreadFactory)
        Class.forName("java.lang.Thread$Builder").getMethod("factory").invoke(builder);
  }

  /** As JEP 444 has it: a thread for every task at once, and a semaphore where work is scarce. */
  private record Pool(ThreadFactory threads, Semaphore permits) implements WorkerPool {

    @Override
    public void run(Tasks tasks) throws InterruptedException {
      CountDownLatch left = new CountDownLatch(tasks.count());
      for (int task = 0; task < tasks.count(); task++) {
        int index = task;
        threads.newThread(() -> runWithPermit(tasks, index, left)).start();
      }
      left.await();
    }

    private void runWithPermit(Tasks tasks, int index, CountDownLatch left) {
      permits.acquireUninterruptibly();
      try {
        tasks.run(index);
      } finally {
        permits.release();
        left.countDown();
      }
    }

    @Override
    public void close() {
      // There is nothing to end.
    }
  }
}
