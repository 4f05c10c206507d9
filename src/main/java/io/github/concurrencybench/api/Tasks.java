package io.github.concurrencybench.api;

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
}
