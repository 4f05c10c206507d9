package io.github.concurrencybench.fork.task;

import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;

/** Tasks that can be started without a thread to wait for them. */
public interface NonBlockingTasks extends WorkloadTasks {

  /**
   * Starts one task.
   *
   * @param index which, from 0
   * @return completed with what became of it, or with the exception that it failed with
   */
  CompletionStage<TaskResult> start(int index);

  @Override
  default TaskResult run(int index) throws Exception {
    try {
      return start(index).toCompletableFuture().get();
    } catch (ExecutionException failed) {
      throw failed.getCause() instanceof Exception cause ? cause : failed;
    }
  }
}
