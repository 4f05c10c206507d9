package io.github.concurrencybench.fork.task;

import io.github.concurrencybench.fork.answer.RequestCount;
import io.github.concurrencybench.fork.output.LogFramework;
import io.github.concurrencybench.plan.CellRequest;
import io.github.concurrencybench.plan.CpuWorkload;
import io.github.concurrencybench.plan.HttpWorkload;
import io.github.concurrencybench.plan.TaskWorkload;
import java.io.IOException;
import java.util.Optional;

/** The tasks of a workload, with what they share, such as a client. Safe for any thread. */
public interface WorkloadTasks extends AutoCloseable {

  /**
   * Makes the tasks of a workload for one of our models.
   *
   * @param request which workload, which model runs it, and how many may be in progress at once
   * @return its tasks
   */
  static WorkloadTasks of(CellRequest request) {
    return of(request, request.cell().model().equals("async"));
  }

  /**
   * Makes the tasks of a workload for any model.
   *
   * @param request which workload, which model runs it, and how many may be in progress at once
   * @param nonBlocking whether the model starts tasks without a thread to wait for them
   * @return its tasks
   * @throws UserCodeFailed where those of the user's own cannot be set up
   */
  static WorkloadTasks of(CellRequest request, boolean nonBlocking) {
    LogFramework.start(request.workload().output(), request.files().log());
    return ToldTasks.of(quiet(request, nonBlocking), request.workload().output());
  }

  private static WorkloadTasks quiet(CellRequest request, boolean nonBlocking) {
    if (request.workload() instanceof HttpWorkload http) {
      WorkloadTasks downloads =
          HttpClientKind.of(request.cell().model(), nonBlocking)
              .tasks(http, request.cell().workers().count(), RequestCount.in(request.files()));
      return ProxiedTasks.of(downloads, http);
    }
    if (request.workload() instanceof TaskWorkload task) {
      return UserTasks.of(request, task);
    }
    return new CpuTasks((CpuWorkload) request.workload());
  }

  /**
   * Says why a model cannot run a workload at all, before anything of it is made.
   *
   * @param request which workload with which model
   * @param nonBlocking whether the model starts tasks without a thread to wait for them
   * @return the reason with the remedy; empty where it can
   */
  static Optional<String> notApplicable(CellRequest request, boolean nonBlocking) {
    if (request.workload() instanceof TaskWorkload task) {
      return UserTasks.notApplicable(request, task, nonBlocking);
    }
    return nonBlocking && request.workload() instanceof CpuWorkload
        ? Optional.of(
            "The tasks of this workload have no non-blocking form, which %s needs; use a model with"
                    .formatted(request.cell().model())
                + " threads.")
        : notApplicableClient(request, nonBlocking);
  }

  private static Optional<String> notApplicableClient(CellRequest request, boolean nonBlocking) {
    return request.workload() instanceof HttpWorkload http
        ? HttpClientKind.of(request.cell().model(), nonBlocking).notApplicable(http)
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

  /**
   * Runs one task, whose failure is a result.
   *
   * @param index which, from 0
   * @return what became of it; not of errors after which the JVM cannot be relied on
   */
  default TaskResult outcome(int index) {
    try {
      return run(index);
    } catch (Exception | StackOverflowError | AssertionError failed) {
      return TaskResult.failed(ErrorClass.of(failed));
    }
  }

  /** Gives back what the tasks share. */
  @Override
  default void close() throws IOException {}
}
