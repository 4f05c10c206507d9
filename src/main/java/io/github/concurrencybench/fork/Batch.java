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

  /** Not begun since the time was up, which is no fault of the model. */
  private static final TaskResult SKIPPED = TaskResult.failed("SKIPPED");

  private final WorkloadTasks tasks;
  private final long[] beginNanos;
  private final long[] serviceNanos;
  private final AtomicReferenceArray<TaskResult> results;
  private final TimeWindow window;
  private final Brake brake;
  private long nanos;
  private volatile boolean over;

  /** A batch of so many tasks; those that have not begun after the longest time are skipped. */
  Batch(WorkloadTasks tasks, int count, long mostNanos) {
    this(tasks, count, new TimeWindow(mostNanos, 0), new Brake(null));
  }

  /** The same, where a brake says when each may begin, and a window how late. */
  Batch(WorkloadTasks tasks, int count, TimeWindow window, Brake brake) {
    this.tasks = tasks;
    this.window = window;
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
    long most = window.mostNanos();
    boolean mayBegin = brake.await(window.start(), most);
    long begin = System.nanoTime();
    if (mayBegin && begin - window.start() <= most && !window.isClosed()) {
      record(index, begin, outcome(index));
    } else {
      skip(index);
    }
  }

  /** Without memory nothing is relied on any more: the cell ends, but says why. */
  private TaskResult outcome(int index) {
    try {
      return tasks.outcome(index);
    } catch (OutOfMemoryError noMemoryOrThread) {
      return TaskResult.failed(ErrorClass.of(noMemoryOrThread));
    }
  }

  @Override
  public CompletionStage<Void> start(int index) {
    if (!(tasks instanceof NonBlockingTasks nonBlocking)) {
      throw new UnsupportedOperationException("these tasks block");
    }
    long most = window.mostNanos();
    long wait = brake.take(window.start(), most);
    if (wait == Brake.TOO_LATE) {
      return skipped(index);
    }
    return wait == 0
        ? begun(nonBlocking, index, most)
        : CompletableFuture.runAsync(() -> {}, onTheTimer(wait))
            .thenCompose(nothing -> begun(nonBlocking, index, most));
  }

  private CompletionStage<Void> skipped(int index) {
    skip(index);
    return CompletableFuture.completedFuture(null);
  }

  /** Not on another pool of threads: to start a task blocks nobody. */
  private static Executor onTheTimer(long nanos) {
    return CompletableFuture.delayedExecutor(nanos, TimeUnit.NANOSECONDS, Runnable::run);
  }

  private CompletionStage<Void> begun(NonBlockingTasks nonBlocking, int index, long most) {
    long begin = System.nanoTime();
    if (begin - window.start() > most || window.isClosed()) {
      return skipped(index);
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
    } catch (RuntimeException | InternalError | OutOfMemoryError failed) {
      // The JDK's client throws an InternalError where it can open no socket.
      return CompletableFuture.failedStage(failed);
    }
  }

  private void record(int index, long begin, TaskResult result) {
    beginNanos[index] = begin;
    record(index, result, System.nanoTime() - begin);
  }

  @Override
  public long nanosLeft() {
    return window.nanosLeft();
  }

  @Override
  public boolean braked() {
    return brake.brakes();
  }

  @Override
  public boolean awaitTurn() {
    long most = window.mostNanos();
    return brake.await(window.start(), most)
        && System.nanoTime() - window.start() <= most
        && !window.isClosed();
  }

  @Override
  public void skip(int index) {
    if (!over) {
      results.compareAndSet(index, null, SKIPPED);
    }
  }

  @Override
  public void record(int index, TaskResult result, long nanosOfService) {
    if (over) {
      return;
    }
    serviceNanos[index] = nanosOfService;
    window.saw(result);
    if (!results.compareAndSet(index, null, result)) {
      results.set(index, TaskResult.failed("RUN_TWICE"));
    }
  }

  void runOn(WorkerPool pool) throws InterruptedException {
    window.open();
    pool.run(this);
    nanos = Math.max(1, System.nanoTime() - window.start());
    // A task that has not ended by now was left behind: it counts as not run.
    over = true;
  }

  long nanos() {
    return nanos;
  }

  /** How long each task took that succeeded: a failure is never a fast success. */
  LongStream serviceNanos() {
    return IntStream.range(0, count())
        .filter(index -> hasRun(index) && results.get(index).error() == null)
        .mapToLong(index -> serviceNanos[index]);
  }

  /**
   * How many tasks were in progress in this JVM at the same time, from when each began and ended.
   */
  int mostAtOnce() {
    int[] timed = IntStream.range(0, count()).filter(this::hasRun).toArray();
    long[] begins =
        IntStream.of(timed).mapToLong(index -> beginNanos[index] - window.start()).toArray();
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

  private boolean hasRun(int index) {
    TaskResult result = results.get(index);
    return result != null && result != SKIPPED;
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
      } else if (result == SKIPPED) {
        // It counts for nothing: whoever compares knows how many have run.
        continue;
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
