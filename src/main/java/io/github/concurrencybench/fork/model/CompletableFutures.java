package io.github.concurrencybench.fork.model;

import io.github.concurrencybench.api.ConcurrencyModel;
import io.github.concurrencybench.api.Tasks;
import io.github.concurrencybench.api.WorkerPool;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/**
 * {@code CompletableFuture.runAsync} on a fixed pool that is passed in: {@code workers} is its
 * size. Never the default executor, which on two processors is a thread a task on Java 17 and one
 * thread on Java 25.
 */
public final class CompletableFutures implements ConcurrencyModel {

  @Override
  public String id() {
    return "completable-future";
  }

  @Override
  public WorkerPool start(int workers) {
    return new Pool(Executors.newFixedThreadPool(workers, DaemonThread::new));
  }

  private record Pool(ExecutorService threads) implements WorkerPool {

    @Override
    public void run(Tasks tasks) {
      CompletableFuture<?>[] all =
          IntStream.range(0, tasks.count())
              .mapToObj(index -> CompletableFuture.runAsync(() -> tasks.run(index), threads))
              .toArray(CompletableFuture<?>[]::new);
      CompletableFuture.allOf(all).join();
    }

    @Override
    public void close() {
      threads.shutdownNow();
    }
  }
}
