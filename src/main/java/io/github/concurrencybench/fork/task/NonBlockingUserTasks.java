package io.github.concurrencybench.fork.task;

import io.github.concurrencybench.api.NonBlockingTask;
import io.github.concurrencybench.plan.CellRequest;
import io.github.concurrencybench.plan.TaskWorkload;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Tasks of the user's own class that can be started without a thread to wait for them. */
final class NonBlockingUserTasks extends UserTasks implements NonBlockingTasks {

  NonBlockingUserTasks(CellRequest request, TaskWorkload workload) {
    super(request, workload);
  }

  /** Not by {@link #start}: a class may have a blocking form of its own. */
  @Override
  public TaskResult run(int index) {
    return super.run(index);
  }

  @Override
  public CompletionStage<TaskResult> start(int index) {
    NonBlockingTask task = (NonBlockingTask) take();
    if (task == null) {
      return CompletableFuture.completedStage(TaskResult.failed(TOO_MANY_AT_ONCE));
    }
    return started(task, index)
        .handle(
            (value, failure) -> {
              giveBack(task);
              return failure == null ? TaskResult.ok(value, 0) : failed(failure);
            });
  }

  private static CompletionStage<Long> started(NonBlockingTask task, int index) {
    try {
      return Objects.requireNonNull(task.start(index), "start returned no stage")
          .thenApply(
              value ->
                  Objects.requireNonNull(
                      value, () -> "the stage of task " + index + " ended with null"));
    } catch (Throwable failed) {
      return CompletableFuture.failedStage(failed);
    }
  }
}
