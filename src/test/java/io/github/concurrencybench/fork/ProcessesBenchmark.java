package io.github.concurrencybench.fork;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.concurrencybench.HandMade;
import io.github.concurrencybench.fork.model.Models;
import io.github.concurrencybench.fork.model.RemoteModel;
import io.github.concurrencybench.fork.model.RemotePool;
import io.github.concurrencybench.fork.task.TaskResult;
import io.github.concurrencybench.fork.task.WorkloadTasks;
import io.github.concurrencybench.plan.CellRequest;
import io.github.concurrencybench.plan.CpuWorkload;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How much of two bare threads' throughput two worker processes reach, on sums that take both about
 * a second, taking turns. Run by hand with -Pbenchmark; the numbers are kept in
 * docs/performance.md.
 */
@Tag("benchmark")
class ProcessesBenchmark {

  private static final int WORKERS = 2;
  private static final int WARM_UPS = 2;
  private static final int TURNS = 15;
  private static final CpuWorkload SUMS = new CpuWorkload("sums", 150_000_000, 20);
  private static final WorkloadTasks NOT_HERE =
      index -> {
        throw new IllegalStateException("this runs in other processes");
      };

  @TempDir private Path folder;

  @Test
  void printsTheThroughputOfProcessesOverThatOfThreads() throws Exception {
    System.out.println("| model | throughput / that of two bare threads | least | most |");
    System.out.println("|---|---|---|---|");
    for (String model : List.of("processes", "chunked-processes")) {
      CellRequest request = HandMade.request(SUMS, model, WORKERS);
      WorkloadTasks tasks = WorkloadTasks.of(request);
      Turns ratios = new Turns();
      try (RemotePool pool =
          ((RemoteModel) Models.named(model)).start(HandMade.request(request, folder))) {
        for (int turn = -WARM_UPS; turn < TURNS; turn++) {
          boolean threadsFirst = turn % 2 == 0;
          long before = threadsFirst ? bareNanos(tasks) : 0;
          long processes = nanos(pool);
          long threads = threadsFirst ? before : bareNanos(tasks);
          if (turn >= 0) {
            ratios.add((double) threads / processes);
          }
        }
      }
      System.out.println("| " + model + " | " + ratios.columns("%.3f") + " |");
    }
  }

  private static long nanos(RemotePool pool) throws InterruptedException {
    Batch batch = new Batch(NOT_HERE, SUMS.tasks(), Long.MAX_VALUE);
    batch.runOn(pool);
    assertThat(batch.serviceNanos().count()).isEqualTo(SUMS.tasks());
    return batch.nanos();
  }

  /** Two threads that take the next sum until there is none. */
  private static long bareNanos(WorkloadTasks tasks) throws InterruptedException {
    AtomicInteger next = new AtomicInteger();
    TaskResult[] results = new TaskResult[SUMS.tasks()];
    List<Thread> threads = new ArrayList<>();
    long start = System.nanoTime();
    for (int worker = 0; worker < WORKERS; worker++) {
      Thread thread = new Thread(() -> takeAll(tasks, next, results));
      thread.start();
      threads.add(thread);
    }
    for (Thread thread : threads) {
      thread.join();
    }
    long nanos = System.nanoTime() - start;
    assertThat(results).doesNotContainNull();
    return nanos;
  }

  private static void takeAll(WorkloadTasks tasks, AtomicInteger next, TaskResult[] results) {
    for (int index = next.getAndIncrement();
        index < results.length;
        index = next.getAndIncrement()) {
      results[index] = tasks.outcome(index);
    }
  }
}
