package io.github.concurrencybench.api;

/**
 * The started workers of a {@link ConcurrencyModel}.
 *
 * @since 0.1.0
 */
public interface WorkerPool extends AutoCloseable {

  /**
   * Runs one batch: every index of the tasks exactly once, at most {@code workers} at a time, and
   * returns when all have ended.
   *
   * @param tasks the batch
   * @throws InterruptedException where the batch was cut off; the sample is thrown away
   */
  void run(Tasks tasks) throws InterruptedException;

  /** Ends the workers. Called once, after the last batch. */
  @Override
  void close();
}
