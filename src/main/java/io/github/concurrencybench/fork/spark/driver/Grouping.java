package io.github.concurrencybench.fork.spark.driver;

import io.github.concurrencybench.fork.process.TaskRange;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Groups short tasks, since to start a task of Spark's costs some milliseconds: so many that they
 * take a tenth of a second together, and never so many that a worker is left without any.
 */
final class Grouping {

  private static final long LONG_ENOUGH = Duration.ofMillis(100).toNanos();

  /** As long as nobody knows how long a task takes. */
  private static final int GROUPS_A_WORKER = 4;

  private final int workers;
  private double meanNanos;

  Grouping(int workers) {
    this.workers = workers;
  }

  /** Tells how long so many tasks took together. */
  void saw(int tasks, long nanos) {
    meanNanos = tasks == 0 ? meanNanos : Math.max(1, (double) nanos / tasks);
  }

  /** Cuts a batch: the groups are as many as so many turns of all workers, and equally long. */
  List<TaskRange> of(int tasks, long mostNanos) {
    int turns = meanNanos == 0 ? GROUPS_A_WORKER : turns(tasks);
    int groups = (int) Math.min(tasks, (long) turns * workers);
    List<TaskRange> ranges = new ArrayList<>(groups);
    int from = 0;
    for (int group = 0; group < groups; group++) {
      int to = from + tasks / groups + (group < tasks % groups ? 1 : 0);
      ranges.add(new TaskRange(from, to, mostNanos));
      from = to;
    }
    return ranges;
  }

  private int turns(int tasks) {
    double together = Math.max(1, LONG_ENOUGH / meanNanos);
    return (int) Math.max(1, Math.ceil(tasks / together / workers));
  }
}
