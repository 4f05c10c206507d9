package io.github.concurrencybench.fork;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.concurrencybench.fork.model.Models;
import io.github.concurrencybench.fork.task.TaskResult;
import io.github.concurrencybench.fork.task.WorkloadTasks;
import io.github.concurrencybench.fork.usage.ProcessCounters;
import io.github.concurrencybench.fork.usage.Usage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What the harness itself costs a task: a batch of a million tasks that do next to nothing, with
 * the summing up and the histogram after it, less the same in a bare loop. Run by hand with
 * -Pbenchmark; the numbers are kept in docs/performance.md.
 */
@Tag("benchmark")
class TaskCostBenchmark {

  private static final int TASKS = 1_000_000;
  private static final int WARM_UPS = 5;
  private static final int TURNS = 15;
  private static final WorkloadTasks TINY = index -> TaskResult.ok(index * 31L, 1);

  @Test
  void printsWhatTheHarnessCostsATask() throws Exception {
    System.out.println("| cost of a task, nanoseconds | median | least | most |");
    System.out.println("|---|---|---|---|");
    Turns inside = new Turns();
    Turns after = new Turns();
    for (int turn = -WARM_UPS; turn < TURNS; turn++) {
      long bare = bareNanos();
      Batch batch = new Batch(TINY, TASKS, Long.MAX_VALUE);
      batch.runOn(Models.named("sequential").start(1));
      long afterwards = nanosToSumUp(batch);
      if (turn >= 0) {
        inside.add((double) (batch.nanos() - bare) / TASKS);
        after.add((double) afterwards / TASKS);
      }
    }
    System.out.println("| inside the timed batch | " + inside.columns("%.0f") + " |");
    System.out.println("| after it: sums and histogram | " + after.columns("%.0f") + " |");
  }

  private static long bareNanos() throws Exception {
    long sum = 0;
    long start = System.nanoTime();
    for (int index = 0; index < TASKS; index++) {
      sum += TINY.run(index).checksum();
    }
    long nanos = System.nanoTime() - start;
    assertThat(sum).isPositive();
    return nanos;
  }

  private static long nanosToSumUp(Batch batch) {
    ProcessCounters counters = ProcessCounters.now();
    Usage used = counters.since(counters);
    long start = System.nanoTime();
    assertThat(batch.sample(1, used).ok()).isEqualTo(TASKS);
    new ServiceTimes().add(batch);
    return System.nanoTime() - start;
  }
}
