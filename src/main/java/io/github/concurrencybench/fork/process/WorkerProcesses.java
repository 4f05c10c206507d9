package io.github.concurrencybench.fork.process;

import io.github.concurrencybench.fork.usage.Usage;
import io.github.concurrencybench.plan.CellRequest;
import io.github.concurrencybench.result.Json;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The worker processes of a cell. All of them or none: where one fails, the others are ended. */
public final class WorkerProcesses implements AutoCloseable {

  private final List<WorkerProcess> workers = new ArrayList<>();
  private final ExecutorService threads;

  private WorkerProcesses(int count) {
    threads = Executors.newFixedThreadPool(count, WorkerProcesses::daemon);
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "concurrency-bench speaks to a worker");
    thread.setDaemon(true);
    return thread;
  }

  /**
   * Starts as many as the cell has workers, and waits until each has made its tasks.
   *
   * @param request what they are to work for
   * @return the ready workers
   * @throws WorkerFailed where one of them does not get so far
   */
  public static WorkerProcesses start(CellRequest request) {
    return start(request, Worker.class);
  }

  static WorkerProcesses start(CellRequest request, Class<?> main) {
    int count = request.cell().workers().count();
    List<String> command = WorkerCommand.likeThisJvm(request.jvm().args()).of(main);
    WorkerProcesses started = new WorkerProcesses(count);
    try {
      for (int number = 1; number <= count; number++) {
        WorkerLog log =
            new WorkerLog(
                Path.of(request.files().work() + ".worker-" + number + ".log"),
                Path.of(request.files().log()));
        started.workers.add(new WorkerProcess("Worker " + number + " of " + count, command, log));
      }
      String json = Json.LINE.toJson(request);
      started.workers.forEach(worker -> worker.ask(json));
      started.workers.forEach(WorkerProcess::awaitReady);
      return started;
    } catch (RuntimeException failed) {
      started.destroy();
      throw failed;
    }
  }

  /** What one of the workers does in a batch. */
  public interface Part {

    /**
     * Lets a worker do its part.
     *
     * @param worker which
     * @param number its number, from 0
     */
    void takenBy(WorkerProcess worker, int number);
  }

  /**
   * Lets all workers do their parts at the same time.
   *
   * @param part what each does
   * @throws InterruptedException where the wait is cut off
   * @throws WorkerFailed what the first one that failed said
   */
  public void inParallel(Part part) throws InterruptedException {
    CompletableFuture<Void> first = new CompletableFuture<>();
    List<CompletableFuture<Void>> parts = new ArrayList<>();
    for (int each = 0; each < workers.size(); each++) {
      int number = each;
      // Told before it counts as done, else a single worker's failure would be missed.
      parts.add(
          CompletableFuture.runAsync(() -> part.takenBy(workers.get(number), number), threads)
              .whenComplete((nothing, failure) -> failFirst(first, failure)));
    }
    CompletableFuture.allOf(parts.toArray(CompletableFuture[]::new))
        .whenComplete((nothing, failure) -> first.complete(null));
    try {
      first.get();
    } catch (ExecutionException failed) {
      destroy();
      throw failed.getCause() instanceof RuntimeException cause
          ? cause
          : new WorkerFailed("A worker failed: " + failed.getCause() + ".", failed.getCause());
    }
  }

  private static void failFirst(CompletableFuture<Void> first, Throwable failure) {
    if (failure != null) {
      first.completeExceptionally(
          failure instanceof CompletionException ? failure.getCause() : failure);
    }
  }

  /**
   * Counts.
   *
   * @return what all of them together have used since this was asked the last time
   */
  public Usage used() {
    return workers.stream().map(WorkerProcess::used).reduce(Usage.NONE, Usage::plus);
  }

  /**
   * The number of processes.
   *
   * @return at least 1
   */
  public int count() {
    return workers.size();
  }

  private void destroy() {
    workers.forEach(WorkerProcess::destroy);
    workers.forEach(WorkerProcess::awaitEnd);
    threads.shutdownNow();
  }

  /**
   * Ends them all and waits until they have.
   *
   * @throws WorkerFailed where one could not give back what its tasks hold; all have ended then too
   */
  @Override
  public void close() {
    workers.forEach(WorkerProcess::askToEnd);
    workers.forEach(WorkerProcess::awaitEnd);
    threads.shutdownNow();
    workers.stream()
        .flatMap(worker -> worker.lastWords().stream())
        .findFirst()
        .ifPresent(
            why -> {
              throw new WorkerFailed(why, null);
            });
  }
}
