package io.github.concurrencybench.fork.task;

import io.github.concurrencybench.plan.Cell;
import io.github.concurrencybench.plan.Connection;
import io.github.concurrencybench.plan.CpuWorkload;
import io.github.concurrencybench.plan.HttpWorkload;
import io.github.concurrencybench.plan.Workload;
import java.io.IOException;
import java.util.Optional;

/** The tasks of a workload, with what they share, such as a client. Safe for any thread. */
public interface WorkloadTasks extends AutoCloseable {

  /**
   * Makes the tasks of a workload.
   *
   * @param workload which
   * @param cell which model runs them, and how many may be in progress at once
   * @return its tasks
   */
  static WorkloadTasks of(Workload workload, Cell cell) {
    if (workload instanceof HttpWorkload http) {
      int workers = cell.workers().count();
      return switch (cell.model()) {
        case "async" -> new AsyncHttpTasks(http, workers);
        case "jdk-async" -> new JdkHttpTasks(http);
        default -> new HttpTasks(http, workers);
      };
    }
    return new CpuTasks((CpuWorkload) workload);
  }

  /**
   * Says why a workload cannot be run as a cell asks.
   *
   * @param workload which
   * @param cell with which model
   * @return the reason with the remedy; empty where it can
   */
  static Optional<String> notApplicable(Workload workload, Cell cell) {
    boolean fresh = workload instanceof HttpWorkload http && http.connection() == Connection.FRESH;
    return fresh && cell.model().equals("jdk-async")
        ? Optional.of(
            "The JDK's HttpClient cannot be told to open a new connection for each request; use"
                + " another model or <connection>kept</connection>.")
        : Optional.empty();
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
