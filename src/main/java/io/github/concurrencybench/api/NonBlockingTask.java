package io.github.concurrencybench.api;

import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;

/**
 * A task that can be started without a thread to wait for it, and so takes part in {@code async}
 * and in other models that need that. Models with threads wait for each task.
 *
 * <pre>{@code
 * public final class Ask implements NonBlockingTask {
 *   private final HttpClient client = HttpClient.newHttpClient();
 *
 *   @Override
 *   public CompletionStage<Long> start(int index) {
 *     return client
 *         .sendAsync(Questions.of(index), BodyHandlers.ofString())
 *         .thenApply(answer -> (long) answer.body().length());
 *   }
 * }
 * }</pre>
 *
 * @since 0.1.0
 */
public interface NonBlockingTask extends BenchmarkTask {

  /**
   * Starts one task and returns at once.
   *
   * @param index as in {@link BenchmarkTask#run}
   * @return completed with the number that {@link BenchmarkTask#run} would return, or with the
   *     exception that the task failed with
   * @throws Exception where it cannot even be started; counted as a failure of the task
   */
  CompletionStage<Long> start(int index) throws Exception;

  /** {@inheritDoc} */
  @Override
  default long run(int index) throws Exception {
    try {
      return start(index).toCompletableFuture().get();
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof Exception cause) {
        throw cause;
      }
      throw failed;
    }
  }
}
