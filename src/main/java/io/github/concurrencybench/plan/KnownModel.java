package io.github.concurrencybench.plan;

import io.github.concurrencybench.api.ConcurrencyModel;
import io.github.concurrencybench.api.WorkerPool;

/**
 * What is known of a concurrency model without its class, which only the measured JVM loads.
 *
 * @param id its id
 * @param oldestJava the oldest feature release that it runs on
 * @param mostWorkers how many workers it can use at all
 * @param usefulWorkers how many are worth trying on this machine where the user names no number
 * @param needsNonBlockingTasks whether it starts tasks without a thread to wait for them
 */
public record KnownModel(
    String id, int oldestJava, int mostWorkers, int usefulWorkers, boolean needsNonBlockingTasks)
    implements ConcurrencyModel {

  /**
   * Asks a model.
   *
   * @param model the model
   * @return what it answers
   */
  public static KnownModel of(ConcurrencyModel model) {
    return new KnownModel(
        model.id(),
        model.oldestJava(),
        model.mostWorkers(),
        model.usefulWorkers(Runtime.getRuntime().availableProcessors()),
        model.needsNonBlockingTasks());
  }

  @Override
  public int usefulWorkers(int cpus) {
    return usefulWorkers;
  }

  @Override
  public WorkerPool start(int workers) {
    throw new UnsupportedOperationException(id + " starts in a measured JVM only");
  }
}
