package io.github.concurrencybench.fork.task;

import io.github.concurrencybench.fork.output.LogFramework;
import io.github.concurrencybench.plan.CellRequest;
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
    LogFramework.start(request.workload().output(), request.files().log());
    return ToldTasks.of(quiet(request), request.workload().output());
  }

  private static WorkloadTasks quiet(CellRequest request) {
    if (request.workload() instanceof HttpWorkload http) {
      return HttpClientKind.of(request.cell().model())
          .tasks(http, request.cell().workers().count());
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
    return request.workload() instanceof HttpWorkload http
        ? HttpClientKind.of(request.cell().model()).notApplicable(http)
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
