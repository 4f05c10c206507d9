package io.github.concurrencybench.fork.task;

import io.github.concurrencybench.plan.CpuWorkload;
import io.github.concurrencybench.plan.HttpWorkload;
import io.github.concurrencybench.plan.Workload;
import java.io.IOException;

/** The tasks of a workload, with what they share, such as a client. Safe for any thread. */
public interface WorkloadTasks extends AutoCloseable {

  /**
   * Makes the tasks of a workload.
   *
   * @param workload which
   * @param workers how many may be in progress at once
   * @return its tasks
   */
  static WorkloadTasks of(Workload workload, int workers) {
    if (workload instanceof HttpWorkload http) {
      return new HttpTasks(http, workers);
    }
    return new CpuTasks((CpuWorkload) workload);
  }

  /**
   * Runs one task.
   *
   * @param index which, from 0
   * @return what became of it
   * @throws Exception where it failed; the class of the failure is recorded
   */
  TaskResult run(int index) throws Exception;

  /** Gives back what the tasks share. */
  @Override
  default void close() throws IOException {}
}
