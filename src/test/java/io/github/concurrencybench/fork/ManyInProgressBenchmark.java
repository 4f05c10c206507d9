package io.github.concurrencybench.fork;

import io.github.concurrencybench.fork.model.Models;
import io.github.concurrencybench.fork.server.TargetServerProcess;
import io.github.concurrencybench.fork.task.TaskResult;
import io.github.concurrencybench.fork.task.WorkloadTasks;
import io.github.concurrencybench.plan.Connection;
import io.github.concurrencybench.plan.HttpWorkload;
import io.github.concurrencybench.plan.Request;
import io.github.concurrencybench.plan.Target;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How many tasks can be in progress at once: 10,000 downloads that take the target 1 s, and 100,000
 * tasks that sleep for 1 s. Run by hand with -Pbenchmark; the numbers are kept in
 * docs/performance.md.
 */
@Tag("benchmark")
class ManyInProgressBenchmark {

  private static final Duration TIME = Duration.ofSeconds(1);
  private static final int DOWNLOADS = 10_000;
  private static final int SLEEPERS = 100_000;
  private static final int WARM_UPS = 3;
  private static final int TURNS = 7;

  @Test
  void printsTheMakespanOfTenThousandDownloads() throws Exception {
    System.out.println("| model | downloads at once | makespan / think time | least | most |");
    System.out.println("|---|---|---|---|---|");
    Target target = new Target(TIME, Duration.ZERO, List.of(1024), 0);
    try (TargetServerProcess server = TargetServerProcess.start(target)) {
      HttpWorkload workload =
          new HttpWorkload("http", server.urls(), DOWNLOADS, Connection.KEPT, Request.get(), null);
      for (String model : List.of("virtual-threads", "async")) {
        if (Models.named(model).notApplicable().isEmpty()) {
          try (MeasuredBatches batches = MeasuredBatches.of(model, workload, DOWNLOADS)) {
            printRow(model, DOWNLOADS, batches);
          }
        }
      }
    }
  }

  @Test
  void printsTheMakespanOfAHundredThousandSleepers() throws Exception {
    System.out.println("| model | sleepers at once | makespan / sleep | least | most |");
    System.out.println("|---|---|---|---|---|");
    if (Models.named("virtual-threads").notApplicable().isPresent()) {
      System.out.println("(needs Java 21 or newer)");
      return;
    }
    WorkloadTasks sleepers =
        index -> {
          Thread.sleep(TIME.toMillis());
          return TaskResult.ok(index, 0);
        };
    try (MeasuredBatches batches =
        MeasuredBatches.of("virtual-threads", sleepers, SLEEPERS, SLEEPERS)) {
      printRow("virtual-threads", SLEEPERS, batches);
    }
  }

  private static void printRow(String model, int tasks, MeasuredBatches batches)
      throws InterruptedException {
    Turns turns = new Turns();
    for (int warmUp = 0; warmUp < WARM_UPS; warmUp++) {
      batches.warmUp();
    }
    for (int turn = 0; turn < TURNS; turn++) {
      turns.add((double) batches.nanos() / TIME.toNanos());
    }
    System.out.println("| " + model + " | " + tasks + " | " + turns.columns("%.3f") + " |");
  }
}
