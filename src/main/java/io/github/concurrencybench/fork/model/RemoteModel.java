package io.github.concurrencybench.fork.model;

import io.github.concurrencybench.api.ConcurrencyModel;
import io.github.concurrencybench.api.WorkerPool;
import io.github.concurrencybench.plan.CellRequest;

/**
 * A model whose tasks run outside of this JVM: they cannot be handed over, so the workers make them
 * anew from the request, which is data and travels as JSON.
 */
public interface RemoteModel extends ConcurrencyModel {

  /**
   * Makes the workers, once a JVM and before the first batch.
   *
   * @param request what they are to work for, and how many
   * @return the workers, ready to run batches one after the other
   * @throws Exception where the workers cannot be made; the cell fails with the message
   */
  RemotePool start(CellRequest request) throws Exception;

  @Override
  default WorkerPool start(int workers) {
    throw new UnsupportedOperationException(id() + " needs the whole request");
  }
}
