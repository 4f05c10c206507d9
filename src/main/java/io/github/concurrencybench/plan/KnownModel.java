package io.github.concurrencybench.plan;

import io.github.concurrencybench.api.ConcurrencyModel;
import io.github.concurrencybench.api.WorkerPool;

/**
 * What is known of a concurrency model without its class, which only the measured JVM loads.
 *
 * @param id its id
 * @param oldestJava the oldest feature release that it runs on
 * @param mostWorkers how many workers it can use at all
 * @param needsNonBlockingTasks whether it starts tasks without a thread to wait for them
 */
public record KnownModel(String id, int oldestJava, int mostWorkers, boolean needsNonBlockingTasks)
    implements ConcurrencyModel {

  /**
   * Asks a model.
   *
   * @param model the model
   * @return what it answers
   */
  public static KnownModel of(ConcurrencyModel model) {
    return new KnownModel(
        model.id(), model.oldestJava(), model.mostWorkers(), model.needsNonBlockingTasks());
  }

  @Override
  public WorkerPool start(int workers) {
    throw new UnsupportedOperationException(id + " starts in a measured JVM only");
  }
}
