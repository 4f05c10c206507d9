package io.github.concurrencybench.fork.process;

import io.github.concurrencybench.fork.task.Breaker;
import io.github.concurrencybench.fork.task.RemoteTasks;
import io.github.concurrencybench.fork.task.TaskResult;
import io.github.concurrencybench.fork.task.WorkloadTasks;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * The tasks of a range that have been run.
 *
 * @param tasks in order, from the first of the range on; what is missing are the last ones
 */
record RanTasks(List<RanTask> tasks) {

  /** Copies the list. */
  RanTasks {
    tasks = List.copyOf(tasks);
  }

  /** Runs them, one after the other. */
  static RanTasks of(TaskRange range, WorkloadTasks tasks) {
    List<RanTask> ran = new ArrayList<>(range.to() - range.from());
    // Nobody else sees the tasks of a long range before they have all been run.
    Breaker breaker = new Breaker();
    long start = System.nanoTime();
    for (int index = range.from(); index < range.to(); index++) {
      long begin = System.nanoTime();
      if (breaker.isOpen() || index > range.from() && begin - start > range.mostNanos()) {
        break;
      }
      TaskResult result = tasks.outcome(index);
      ran.add(new RanTask(index, result, System.nanoTime() - begin));
      breaker.saw(result);
    }
    return new RanTasks(ran);
  }

  /** In as many frames as they need. */
  void writeTo(OutputStream out) throws IOException {
    for (int from = 0; from <= tasks.size(); from += RanTask.MOST_A_FRAME) {
      int to = Math.min(tasks.size(), from + RanTask.MOST_A_FRAME);
      boolean last = from + RanTask.MOST_A_FRAME > tasks.size();
      RanTask.frame(tasks.subList(from, to), last).writeTo(out);
    }
  }

  /** Where the frames of an answer come from. */
  interface Frames {
    Frame next() throws IOException;
  }

  static RanTasks readFrom(Frames frames) throws IOException {
    List<RanTask> ran = new ArrayList<>();
    while (!RanTask.addTo(ran, frames.next())) {
      // The next part.
    }
    return new RanTasks(ran);
  }

  /** In one piece: failures of one worker that follow each other count as such. */
  void recordTo(RemoteTasks batch, TaskRange range) throws DamagedFrame {
    synchronized (batch) {
      for (RanTask task : tasks) {
        if (!range.contains(task.index())) {
          throw new DamagedFrame("the result of task " + task.index() + ", not asked for");
        }
        batch.record(task.index(), task.result(), task.serviceNanos());
      }
    }
    for (int index = range.from() + tasks.size(); index < range.to(); index++) {
      batch.skip(index);
    }
  }
}
