package io.github.concurrencybench.fork.spark.driver;

import io.github.concurrencybench.fork.process.TaskRange;
import io.github.concurrencybench.fork.process.WorkerFailed;
import io.github.concurrencybench.fork.task.RemoteTasks;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Tasks that begin when a brake lets them: one by one, each a job of its own.
 *
 * @param tasks the batch
 * @param workers how many may be in progress at once
 * @param job runs one
 */
record BrakedTasks(RemoteTasks tasks, int workers, Job job) {

  /** Runs a range and records what became of it. */
  interface Job {
    void run(TaskRange range) throws InterruptedException;
  }

  void run() throws InterruptedException {
    AtomicInteger next = new AtomicInteger();
    ExecutorService threads = Executors.newFixedThreadPool(workers, BrakedTasks::daemon);
    try {
      List<Future<?>> all = new ArrayList<>();
      for (int worker = 0; worker < workers; worker++) {
        all.add(threads.submit(() -> pull(next)));
      }
      for (Future<?> each : all) {
        each.get();
      }
    } catch (ExecutionException failed) {
      throw failed.getCause() instanceof RuntimeException cause
          ? cause
          : new WorkerFailed("A job failed: " + failed.getCause() + ".", failed.getCause());
    } finally {
      threads.shutdownNow();
    }
  }

  private Void pull(AtomicInteger next) throws InterruptedException {
    for (int index = next.getAndIncrement();
        index < tasks.count();
        index = next.getAndIncrement()) {
      if (tasks.awaitTurn()) {
        job.run(new TaskRange(index, index + 1, tasks.nanosLeft()));
      } else {
        tasks.skip(index);
      }
    }
    return null;
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "concurrency-bench asks Spark");
    thread.setDaemon(true);
    return thread;
  }
}
