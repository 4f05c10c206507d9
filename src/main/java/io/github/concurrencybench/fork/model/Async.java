package io.github.concurrencybench.fork.model;

import io.github.concurrencybench.api.ConcurrencyModel;
import io.github.concurrencybench.api.WorkerPool;

/** Non-blocking tasks on one event loop, Apache HttpAsyncClient's for downloads. */
public final class Async implements ConcurrencyModel {

  @Override
  public String id() {
    return "async";
  }

  @Override
  public boolean needsNonBlockingTasks() {
    return true;
  }

  @Override
  public WorkerPool start(int workers) {
    return new InFlight(workers);
  }
}
