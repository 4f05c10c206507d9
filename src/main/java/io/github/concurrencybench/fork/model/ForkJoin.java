package io.github.concurrencybench.fork.model;

import io.github.concurrencybench.api.ConcurrencyModel;
import io.github.concurrencybench.api.Tasks;
import io.github.concurrencybench.api.WorkerPool;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RecursiveAction;

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
      threads.invoke(new Part(tasks, 0, tasks.count()));
    }

    @Override
    public void close() {
      threads.shutdownNow();
    }
  }

  /** The tasks from one index to before another. */
  private static final class Part extends RecursiveAction {
    private static final long serialVersionUID = 1L;

    private final transient Tasks tasks;
    private final int from;
    private final int to;

    Part(Tasks tasks, int from, int to) {
      this.tasks = tasks;
      this.from = from;
      this.to = to;
    }

    @Override
    protected void compute() {
      if (to - from == 1) {
        tasks.run(from);
        return;
      }
      int middle = (from + to) >>> 1;
      invokeAll(new Part(tasks, from, middle), new Part(tasks, middle, to));
    }
  }
}
