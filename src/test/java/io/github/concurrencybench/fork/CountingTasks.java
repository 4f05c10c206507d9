package io.github.concurrencybench.fork;

import io.github.concurrencybench.api.Tasks;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;

/** Counts how often each task runs and how many run at once. */
public final class CountingTasks implements Tasks {

  private final AtomicIntegerArray runs;
  private final AtomicInteger inProgress = new AtomicInteger();
  private final AtomicInteger mostAtOnce = new AtomicInteger();

  public CountingTasks(int count) {
    this.runs = new AtomicIntegerArray(count);
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
