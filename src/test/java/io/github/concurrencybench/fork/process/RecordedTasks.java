package io.github.concurrencybench.fork.process;

import io.github.concurrencybench.fork.task.RemoteTasks;
import io.github.concurrencybench.fork.task.TaskResult;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;

/** Keeps what comes back. */
record RecordedTasks(int count, Map<Integer, TaskResult> results, Set<Integer> skipped)
    implements RemoteTasks {

  RecordedTasks(int count) {
    this(count, new ConcurrentSkipListMap<>(), new ConcurrentSkipListSet<>());
  }

  @Override
  public long nanosLeft() {
    return Long.MAX_VALUE;
  }

  @Override
  public boolean braked() {
    return false;
  }

  @Override
  public boolean awaitTurn() {
    return true;
  }

  @Override
  public void skip(int index) {
    if (!skipped.add(index)) {
      throw new IllegalStateException("task " + index + " twice");
    }
  }

  @Override
  public void record(int index, TaskResult result, long serviceNanos) {
    if (serviceNanos <= 0 || results.put(index, result) != null) {
      throw new IllegalStateException("task " + index + " twice, or in no time");
    }
  }

  @Override
  public void run(int index) {
    throw new UnsupportedOperationException();
  }

  @Override
  public CompletionStage<Void> start(int index) {
    throw new UnsupportedOperationException();
  }
}
