package io.github.concurrencybench.fork.model;

import io.github.concurrencybench.fork.process.TaskRange;
import io.github.concurrencybench.fork.process.WorkerProcesses;
import io.github.concurrencybench.fork.task.RemoteTasks;
import io.github.concurrencybench.plan.CellRequest;
import java.util.concurrent.atomic.AtomicInteger;

/** {@code workers} JVMs, each with its own client, that pull the numbers of tasks. */
public final class Processes implements RemoteModel {

  @Override
  public String id() {
    return "processes";
  }

  @Override
  public int usefulWorkers(int cpus) {
    return cpus;
  }

  @Override
  public RemotePool start(CellRequest request) {
    return new ProcessPool(WorkerProcesses.start(request), (tasks, workers) -> pulling(tasks));
  }

  private static WorkerProcesses.Part pulling(RemoteTasks tasks) {
    AtomicInteger next = new AtomicInteger();
    return (worker, number) -> {
      for (int index = next.getAndIncrement();
          index < tasks.count();
          index = next.getAndIncrement()) {
        if (tasks.awaitTurn()) {
          worker.run(new TaskRange(index, index + 1, tasks.nanosLeft()), tasks);
        } else {
          tasks.skip(index);
        }
      }
    };
  }
}
