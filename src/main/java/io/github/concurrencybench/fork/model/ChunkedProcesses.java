package io.github.concurrencybench.fork.model;

import io.github.concurrencybench.fork.process.TaskRange;
import io.github.concurrencybench.fork.process.WorkerProcess;
import io.github.concurrencybench.fork.process.WorkerProcesses;
import io.github.concurrencybench.fork.task.RemoteTasks;
import io.github.concurrencybench.plan.CellRequest;
import java.util.List;

/** {@code workers} JVMs, each with its own client and an equal part of the list of tasks. */
public final class ChunkedProcesses implements RemoteModel {

  @Override
  public String id() {
    return "chunked-processes";
  }

  @Override
  public int usefulWorkers(int cpus) {
    return cpus;
  }

  @Override
  public RemotePool start(CellRequest request) {
    return new ProcessPool(WorkerProcesses.start(request), ChunkedProcesses::ofEqualParts);
  }

  private static WorkerProcesses.Part ofEqualParts(RemoteTasks tasks, int workers) {
    List<Chunk> chunks = Chunk.all(tasks.count(), workers);
    return (worker, number) -> {
      Chunk chunk = chunks.get(number);
      if (tasks.braked()) {
        oneByOne(worker, chunk, tasks);
      } else if (chunk.from() < chunk.to()) {
        worker.run(new TaskRange(chunk.from(), chunk.to(), tasks.nanosLeft()), tasks);
      }
    };
  }

  private static void oneByOne(WorkerProcess worker, Chunk chunk, RemoteTasks tasks) {
    for (int index = chunk.from(); index < chunk.to(); index++) {
      if (tasks.awaitTurn()) {
        worker.run(new TaskRange(index, index + 1, tasks.nanosLeft()), tasks);
      } else {
        tasks.skip(index);
      }
    }
  }
}
