package io.github.concurrencybench.fork;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.concurrencybench.HandMade;
import io.github.concurrencybench.api.WorkerPool;
import io.github.concurrencybench.fork.model.Models;
import io.github.concurrencybench.fork.task.WorkloadTasks;
import io.github.concurrencybench.fork.usage.ProcessCounters;
import io.github.concurrencybench.plan.HttpWorkload;
import java.io.IOException;
import java.util.Map;

/** A model with its workers and tasks in this JVM, as a fork has them: runs batch after batch. */
final class MeasuredBatches implements AutoCloseable {

  private final WorkloadTasks tasks;
  private final int count;
  private final WorkerPool pool;

  private MeasuredBatches(WorkloadTasks tasks, int count, WorkerPool pool) {
    this.tasks = tasks;
    this.count = count;
    this.pool = pool;
  }

  static MeasuredBatches of(String model, HttpWorkload workload, int workers) throws Exception {
    return of(
        model,
        WorkloadTasks.of(HandMade.request(workload, model, workers)),
        workload.tasks(),
        workers);
  }

  static MeasuredBatches of(String model, WorkloadTasks tasks, int count, int workers)
      throws Exception {
    return new MeasuredBatches(tasks, count, Models.named(model).start(workers));
  }

  /** Runs one batch without an error; returns its makespan in nanoseconds. */
  long nanos() throws InterruptedException {
    ProcessCounters before = ProcessCounters.now();
    Batch batch = new Batch(tasks, count, Long.MAX_VALUE);
    batch.runOn(pool);
    assertThat(batch.sample(1, ProcessCounters.now().since(before)).errors()).isEqualTo(Map.of());
    return batch.nanos();
  }

  /** Runs one batch whose errors do not count, such as those of 10,000 connections at once. */
  void warmUp() throws InterruptedException {
    new Batch(tasks, count, Long.MAX_VALUE).runOn(pool);
  }

  @Override
  public void close() throws IOException {
    pool.close();
    tasks.close();
  }
}
