package com.acme;

import io.github.concurrencybench.api.ConcurrencyModel;
import io.github.concurrencybench.api.Tasks;
import io.github.concurrencybench.api.WorkerPool;

/** A model of the project's own: two threads, one for the even tasks and one for the odd. */
public final class TwoAtATime implements ConcurrencyModel {

  @Override
  public String id() {
    return "two-at-a-time";
  }

  @Override
  public int mostWorkers() {
    return 2;
  }

  @Override
  public WorkerPool start(int workers) {
    return new WorkerPool() {
      @Override
      public void run(Tasks tasks) throws InterruptedException {
        Thread odd = new Thread(() -> every(workers, tasks, 1));
        odd.start();
        every(workers, tasks, 0);
        odd.join();
      }

      @Override
      public void close() {}
    };
  }

  private static void every(int step, Tasks tasks, int first) {
    for (int index = first; index < tasks.count(); index += step) {
      tasks.run(index);
    }
  }
}
