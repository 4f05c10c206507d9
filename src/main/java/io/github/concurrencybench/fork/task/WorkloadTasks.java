package io.github.concurrencybench.fork.task;

import io.github.concurrencybench.plan.CellRequest;
import io.github.concurrencybench.plan.Connection;
import io.github.concurrencybench.plan.CpuWorkload;
import io.github.concurrencybench.plan.HttpWorkload;
import java.io.IOException;
import java.util.Optional;

/** The tasks of a workload, with what they share, such as a client. Safe for any thread. */
public interface WorkloadTasks extends AutoCloseable {

  /**
   * Makes the tasks of a workload.
   *
   * @param request which workload, which model runs it, and how many may be in progress at once
   * @return its tasks
   */
  static WorkloadTasks of(CellRequest request) {
    if (request.workload() instanceof HttpWorkload http) {
      int workers = request.cell().workers().count();
      return switch (request.cell().model()) {
        case "async" -> new AsyncHttpTasks(http, workers);
        case "jdk-async" -> new JdkHttpTasks(http);
        default -> new HttpTasks(http, workers);
      };
    }
    return new CpuTasks((CpuWorkload) request.workload());
  }

  /**
   * Says why a workload cannot be run as a cell asks.
   *
   * @param request which workload with which model
   * @return the reason with the remedy; empty where it can
   */
  static Optional<String> notApplicable(CellRequest request) {
    boolean fresh =
        request.workload() instanceof HttpWorkload http && http.connection() == Connection.FRESH;
    return fresh && request.cell().model().equals("jdk-async")
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
