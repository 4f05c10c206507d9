package io.github.concurrencybench.fork.model;

import io.github.concurrencybench.api.ConcurrencyModel;
import io.github.concurrencybench.api.Tasks;
import io.github.concurrencybench.api.WorkerPool;

/** One task after the other on the calling thread: the yardstick for speed-up. */
public final class Sequential implements ConcurrencyModel {

  @Override
  public String id() {
    return "sequential";
  }

  @Override
  public int mostWorkers() {
    return 1;
  }

  @Override
  public WorkerPool start(int workers) {
    return new WorkerPool() {
      @Override
      public void run(Tasks tasks) {
        for (int index = 0; index < tasks.count(); index++) {
          tasks.run(index);
        }
      }

      @Override
      public void close() {
        // There is nothing to end.
      }
    };
  }
}
