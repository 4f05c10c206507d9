package io.github.concurrencybench.fork.model;

import io.github.concurrencybench.fork.process.WorkerProcesses;
import io.github.concurrencybench.fork.task.RemoteTasks;
import io.github.concurrencybench.fork.usage.Usage;
import java.util.function.BiFunction;

/**
 * A pool of worker processes.
 *
 * @param processes the workers
 * @param parts which tasks of a batch each of so many workers takes
 */
record ProcessPool(
    WorkerProcesses processes, BiFunction<RemoteTasks, Integer, WorkerProcesses.Part> parts)
    implements RemotePool {

  @Override
  public void runElsewhere(RemoteTasks tasks) throws InterruptedException {
    processes.inParallel(parts.apply(tasks, processes.count()));
  }

  @Override
  public Usage used() {
    return processes.used();
  }

  @Override
  public void close() {
    processes.close();
  }
}
