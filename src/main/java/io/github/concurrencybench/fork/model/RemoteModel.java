package io.github.concurrencybench.fork.model;

import io.github.concurrencybench.api.ConcurrencyModel;
import io.github.concurrencybench.api.WorkerPool;
import io.github.concurrencybench.plan.CellRequest;
import java.util.List;

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

  /**
   * What the fork's JVM needs to be started with.
   *
   * @return arguments; none for most
   */
  default List<String> jvmArgs() {
    return List.of();
  }

  @Override
  default WorkerPool start(int workers) {
    throw new UnsupportedOperationException(id() + " needs the whole request");
  }
}
