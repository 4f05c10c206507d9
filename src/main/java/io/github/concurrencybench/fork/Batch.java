package io.github.concurrencybench.fork;

import io.github.concurrencybench.api.WorkerPool;
import io.github.concurrencybench.fork.task.ErrorClass;
import io.github.concurrencybench.fork.task.NonBlockingTasks;
import io.github.concurrencybench.fork.task.RemoteTasks;
import io.github.concurrencybench.fork.task.TaskResult;
import io.github.concurrencybench.fork.task.WorkloadTasks;
import io.github.concurrencybench.fork.usage.Usage;
import io.github.concurrencybench.result.Sample;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * One batch. Each task writes to a place of its own, so that counting costs no contention; all is
 * summed up after the clock has stopped.
 */
final class Batch implements RemoteTasks {

  private final WorkloadTasks tasks;
  private final long[] beginNanos;
  private final long[] serviceNanos;
  private final AtomicReferenceArray<TaskResult> results;
  private final long mostNanos;
  private final Brake brake;
  private long start;
  private long nanos;
  private volatile boolean over;

  /** A batch of so many tasks; those that have not begun after the longest time are skipped. */
  Batch(WorkloadTasks tasks, int count, long mostNanos) {
    this(tasks, count, mostNanos, new Brake(null));
  }

  /** The same, where the brake says when each may begin. */
  Batch(WorkloadTasks tasks, int count, long mostNanos, Brake brake) {
    this.tasks = tasks;
    this.mostNanos = mostNanos;
    this.brake = brake;
    this.beginNanos = new long[count];
    this.serviceNanos = new long[count];
    this.results = new AtomicReferenceArray<>(count);
  }

  @Override
  public int count() {
    return serviceNanos.length;
  }

  @Override
  public void run(int index) {
    if (!brake.await(start, mostNanos)) {
      return;
    }
    long begin = System.nanoTime();
    if (begin - start > mostNanos) {
      return;
    }
    record(index, begin, tasks.outcome(index));
  }

  @Override
  public CompletionStage<Void> start(int index) {
    if (!(tasks instanceof NonBlockingTasks nonBlocking)) {
      throw new UnsupportedOperationException("these tasks block");
    }
    long wait = brake.take(start, mostNanos);
    if (wait == Brake.TOO_LATE) {
      return CompletableFuture.completedFuture(null);
    }
    return wait == 0
        ? begun(nonBlocking, index)
        : CompletableFuture.runAsync(() -> {}, onTheTimer(wait))
            .thenCompose(nothing -> begun(nonBlocking, index));
  }

  /** Not on another pool of threads: to start a task blocks nobody. */
  private static Executor onTheTimer(long nanos) {
    return CompletableFuture.delayedExecutor(nanos, TimeUnit.NANOSECONDS, Runnable::run);
  }

  private CompletionStage<Void> begun(NonBlockingTasks nonBlocking, int index) {
    long begin = System.nanoTime();
    if (begin - start > mostNanos) {
      return CompletableFuture.completedFuture(null);
    }
    return started(nonBlocking, index)
        .handle(
            (result, failure) -> {
              record(
                  index,
                  begin,
                  failure == null ? result : TaskResult.failed(ErrorClass.of(failure)));
              return null;
            });
  }

  private static CompletionStage<TaskResult> started(NonBlockingTasks tasks, int index) {
    try {
      return tasks.start(index);
    } catch (RuntimeException failed) {
      return CompletableFuture.failedStage(failed);
    }
  }

  private void record(int index, long begin, TaskResult result) {
    beginNanos[index] = begin;
    record(index, result, System.nanoTime() - begin);
  }

  @Override
  public long nanosLeft() {
    return mostNanos == Long.MAX_VALUE ? mostNanos : mostNanos - (System.nanoTime() - start);
  }

  @Override
  public boolean braked() {
    return brake.brakes();
  }

  @Override
  public boolean awaitTurn() {
    return brake.await(start, mostNanos) && nanosLeft() > 0;
  }

  @Override
  public void record(int index, TaskResult result, long nanosOfService) {
    if (over) {
      return;
    }
    serviceNanos[index] = nanosOfService;
    if (!results.compareAndSet(index, null, result)) {
      results.set(index, TaskResult.failed("RUN_TWICE"));
    }
  }

  void runOn(WorkerPool pool) throws InterruptedException {
    start = System.nanoTime();
    pool.run(this);
    nanos = Math.max(1, System.nanoTime() - start);
    // A task that has not ended by now was left behind: it counts as not run.
    over = true;
  }

  long nanos() {
    return nanos;
  }

  /** How long each task took that succeeded: a failure is never a fast success. */
  LongStream serviceNanos() {
    return IntStream.range(0, count())
        .filter(index -> results.get(index) != null && results.get(index).error() == null)
        .mapToLong(index -> serviceNanos[index]);
  }

  /**
   * How many tasks were in progress in this JVM at the same time, from when each began and ended.
   */
  int mostAtOnce() {
    int[] timed = IntStream.range(0, count()).filter(index -> results.get(index) != null).toArray();
    long[] begins = IntStream.of(timed).mapToLong(index -> beginNanos[index] - start).toArray();
    long[] ends =
        IntStream.range(0, timed.length)
            .mapToLong(at -> begins[at] + serviceNanos[timed[at]])
            .sorted()
            .toArray();
    Arrays.sort(begins);
    int most = 0;
    int ended = 0;
    for (int begun = 1; begun <= begins.length; begun++) {
      while (ends[ended] <= begins[begun - 1]) {
        ended++;
      }
      most = Math.max(most, begun - ended);
    }
    return most;
  }

  Sample sample(int round, Usage used) {
    Sums sums = sums();
    return new Sample(
        round,
        Duration.ofNanos(nanos),
        sums.ok,
        sums.errors,
        sums.bytes,
        sums.checksum,
        used.cpu(),
        used.peakThreads(),
        used.peakMemoryBytes(),
        used.allocatedBytes(),
        used.gc(),
        used.noise());
  }

  private Sums sums() {
    int ok = 0;
    long bytes = 0;
    long checksum = 0;
    Map<String, Integer> errors = new TreeMap<>();
    for (int index = 0; index < count(); index++) {
      TaskResult result = results.get(index);
      if (result == null) {
        errors.merge("NOT_RUN", 1, Integer::sum);
      } else if (result.error() != null) {
        errors.merge(result.error(), 1, Integer::sum);
      } else {
        ok++;
        bytes += result.bytes();
        checksum += result.checksum();
      }
    }
    return new Sums(ok, errors, bytes, checksum);
  }

  /** What the tasks of a batch add up to. */
  private record Sums(int ok, Map<String, Integer> errors, long bytes, long checksum) {}
}
