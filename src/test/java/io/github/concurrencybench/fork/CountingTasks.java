package io.github.concurrencybench.fork;

import io.github.concurrencybench.api.Tasks;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/** Counts how often each task runs and how many run at once. */
public final class CountingTasks implements Tasks {

  private final AtomicIntegerArray runs;
  private final AtomicInteger inProgress = new AtomicInteger();
  private final AtomicInteger mostAtOnce = new AtomicInteger();
  private final long pauseNanos;

  public CountingTasks(int count) {
    this(count, 0);
  }

  private CountingTasks(int count, long pauseNanos) {
    this.runs = new AtomicIntegerArray(count);
    this.pauseNanos = pauseNanos;
  }

  /** Tasks of which each takes another time than its neighbours. */
  public static CountingTasks unlike(int count) {
    return new CountingTasks(count, 20_000);
  }

  @Override
  public int count() {
    return runs.length();
  }

  @Override
  public void run(int index) {
    mostAtOnce.accumulateAndGet(inProgress.incrementAndGet(), Math::max);
    for (int turn = 0; turn < 200; turn++) {
      Thread.onSpinWait();
    }
    Thread.yield();
    LockSupport.parkNanos(index * 7919L % 13 * pauseNanos);
    runs.incrementAndGet(index);
    inProgress.decrementAndGet();
  }

  /** Ends on another thread and a little later, as an answer does. */
  @Override
  public CompletionStage<Void> start(int index) {
    mostAtOnce.accumulateAndGet(inProgress.incrementAndGet(), Math::max);
    return CompletableFuture.runAsync(
        () -> {
          runs.incrementAndGet(index);
          inProgress.decrementAndGet();
        });
  }

  public List<Integer> runs() {
    return IntStream.range(0, runs.length()).mapToObj(runs::get).toList();
  }

  public int mostAtOnce() {
    return mostAtOnce.get();
  }
}
