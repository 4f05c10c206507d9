package io.github.concurrencybench.api;

import java.util.concurrent.CompletionStage;

/**
 * The tasks of one batch, safe to run from any number of threads.
 *
 * @since 0.1.0
 */
public interface Tasks {

  /**
   * The size of the batch.
   *
   * @return how many tasks the batch has, at least 1
   */
  int count();

  /**
   * Runs one task and records its result. Never throws for a task that failed: a failure is a
   * result.
   *
   * @param index which task, from 0 to {@link #count()} - 1, each exactly once a batch
   */
  void run(int index);

  /**
   * Starts one task without waiting for it, and records its result when it has one. Only for models
   * that {@linkplain ConcurrencyModel#needsNonBlockingTasks need} it.
   *
   * @param index which task, as in {@link #run}
   * @return completed when the task has ended; never with an exception: a failure is a result
   * @throws UnsupportedOperationException where the workload's tasks have no such form
   */
  CompletionStage<Void> start(int index);
}
