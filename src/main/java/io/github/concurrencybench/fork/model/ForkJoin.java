package io.github.concurrencybench.fork.model;

import io.github.concurrencybench.api.ConcurrencyModel;
import io.github.concurrencybench.api.Tasks;
import io.github.concurrencybench.api.WorkerPool;
import java.util.concurrent.CountedCompleter;
import java.util.concurrent.ForkJoinPool;

/** A {@code ForkJoinPool} of its own that halves the batch; {@code workers} is its parallelism. */
public final class ForkJoin implements ConcurrencyModel {

  @Override
  public String id() {
    return "fork-join";
  }

  @Override
  public int mostWorkers() {
    return ForkJoinPools.MOST_WORKERS;
  }

  @Override
  public WorkerPool start(int workers) {
    return new Pool(new ForkJoinPool(workers));
  }

  private record Pool(ForkJoinPool threads) implements WorkerPool {

    @Override
    public void run(Tasks tasks) {
      threads.invoke(new Part(null, tasks, 0, tasks.count()));
    }

    @Override
    public void close() {
      threads.shutdownNow();
    }
  }

  /**
   * The tasks from one index to before another. No part waits for another: a pool replaces a thread
   * that waits for a part which another thread took, and both go on when that part ends, so more
   * tasks would be in progress than there are workers.
   */
  private static final class Part extends CountedCompleter<Void> {
    private static final long serialVersionUID = 1L;

    private final transient Tasks tasks;
    private final int from;
    private final int to;

    Part(Part whole, Tasks tasks, int from, int to) {
      super(whole);
      this.tasks = tasks;
      this.from = from;
      this.to = to;
    }

    @Override
    public void compute() {
      int end = to;
      while (end - from > 1) {
        int middle = (from + end) >>> 1;
        addToPendingCount(1);
        new Part(this, tasks, middle, end).fork();
        end = middle;
      }
      if (end > from) {
        tasks.run(from);
      }
      tryComplete();
    }
  }
}
