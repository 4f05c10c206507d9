package io.github.concurrencybench.fork.model;

import io.github.concurrencybench.api.Tasks;
import io.github.concurrencybench.api.WorkerPool;
import io.github.concurrencybench.fork.task.RemoteTasks;
import io.github.concurrencybench.fork.usage.Usage;

/** The started workers of a {@link RemoteModel}. */
public interface RemotePool extends WorkerPool {

  /**
   * Runs one batch, as {@link WorkerPool#run}, and records every result under its index.
   *
   * @param tasks the batch; none of its tasks is run in this JVM
   * @throws InterruptedException where the batch was cut off; the sample is thrown away
   */
  void runElsewhere(RemoteTasks tasks) throws InterruptedException;

  /**
   * Counts outside of this process.
   *
   * @return what the workers have used since this was asked the last time
   */
  Usage used();

  @Override
  default void run(Tasks tasks) throws InterruptedException {
    if (!(tasks instanceof RemoteTasks remote)) {
      throw new IllegalArgumentException("these tasks can only be run in this JVM");
    }
    runElsewhere(remote);
  }
}
