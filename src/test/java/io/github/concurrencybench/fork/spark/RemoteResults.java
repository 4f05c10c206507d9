package io.github.concurrencybench.fork.spark;

import io.github.concurrencybench.fork.task.RemoteTasks;
import io.github.concurrencybench.fork.task.TaskResult;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;

/** Keeps what comes back; with a brake, so many tasks may begin. */
record RemoteResults(
    int count,
    boolean braked,
    AtomicInteger turns,
    Map<Integer, TaskResult> results,
    Set<Integer> skipped)
    implements RemoteTasks {

  static RemoteResults of(int count) {
    return of(count, false, Integer.MAX_VALUE);
  }

  static RemoteResults of(int count, boolean braked, int turns) {
    return new RemoteResults(
        count,
        braked,
        new AtomicInteger(turns),
        new ConcurrentSkipListMap<>(),
        new ConcurrentSkipListSet<>());
  }

  @Override
  public long nanosLeft() {
    return Long.MAX_VALUE;
  }

  @Override
  public boolean awaitTurn() {
    return turns.getAndDecrement() > 0;
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
