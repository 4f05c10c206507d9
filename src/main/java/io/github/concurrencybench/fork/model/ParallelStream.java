package io.github.concurrencybench.fork.model;

import io.github.concurrencybench.api.ConcurrencyModel;
import io.github.concurrencybench.api.Tasks;
import io.github.concurrencybench.api.WorkerPool;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;

/**
 * A parallel stream, run in a {@code ForkJoinPool} of its own, since the common one has as many
 * threads as processors less one. {@code workers} is its parallelism. That a stream stays in the
 * pool it was started in is how the JDK does it, and documented nowhere.
 */
public final class ParallelStream implements ConcurrencyModel {

  @Override
  public String id() {
    return "parallel-stream";
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
      threads.submit(() -> IntStream.range(0, tasks.count()).parallel().forEach(tasks::run)).join();
    }

    @Override
    public void close() {
      threads.shutdownNow();
    }
  }
}
