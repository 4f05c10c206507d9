package io.github.concurrencybench.fork.probe;

import io.github.concurrencybench.fork.task.TaskResult;
import io.github.concurrencybench.fork.task.WorkloadTasks;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Tasks that tell which thread runs each of them, at the price of two writes a task. */
public final class WatchedTasks implements WorkloadTasks, Watched {

  private final WorkloadTasks tasks;
  private final AtomicReferenceArray<Thread> threads;

  /**
   * Watches tasks that are run by threads of this JVM.
   *
   * @param tasks the tasks
   * @param count how many a batch has
   */
  public WatchedTasks(WorkloadTasks tasks, int count) {
    this.tasks = tasks;
    this.threads = new AtomicReferenceArray<>(count);
  }

  @Override
  public TaskResult run(int index) throws Exception {
    threads.set(index, Thread.currentThread());
    try {
      return tasks.run(index);
    } finally {
      threads.set(index, null);
    }
  }

  @Override
  public List<Thread> inProgress() {
    return IntStream.range(0, threads.length())
        .mapToObj(threads::get)
        .filter(Objects::nonNull)
        .distinct()
        .collect(Collectors.toList());
  }

  /** Those above this class. */
  @Override
  public List<StackTraceElement> within(List<StackTraceElement> stack) {
    String own = WatchedTasks.class.getName();
    for (int at = 0; at < stack.size(); at++) {
      if (stack.get(at).getClassName().equals(own)) {
        return stack.subList(0, at);
      }
    }
    return List.of();
  }

  @Override
  public void close() throws IOException {
    tasks.close();
  }
}
