package io.github.concurrencybench.fork.model;

import io.github.concurrencybench.api.ConcurrencyModel;
import io.github.concurrencybench.api.WorkerPool;

/** Non-blocking downloads with the HttpClient of the JDK. */
public final class JdkAsync implements ConcurrencyModel {

  @Override
  public String id() {
    return "jdk-async";
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
