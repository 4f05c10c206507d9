package com.acme;

import io.github.concurrencybench.api.BenchmarkTask;

/** Needs the module beside, but neither the model's libraries nor the plugin's. */
public final class AskForOrder implements BenchmarkTask {

  @Override
  public long run(int index) throws InterruptedException {
    for (String hidden : new String[] {"reactor.core.publisher.Flux", "com.google.gson.Gson"}) {
      try {
        Class.forName(hidden, false, Thread.currentThread().getContextClassLoader());
        throw new IllegalStateException(hidden + " is not of this project");
      } catch (ClassNotFoundException right) {
        // As it has to be.
      }
    }
    Thread.sleep(5);
    return new Order(index).total();
  }
}
