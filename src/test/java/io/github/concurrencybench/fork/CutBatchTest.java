package io.github.concurrencybench.fork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.concurrencybench.HandMade;
import io.github.concurrencybench.api.ConcurrencyModel;
import io.github.concurrencybench.api.WorkerPool;
import io.github.concurrencybench.fork.model.BuiltInModels;
import io.github.concurrencybench.fork.model.Models;
import io.github.concurrencybench.fork.model.RemoteModel;
import io.github.concurrencybench.fork.task.NonBlockingTasks;
import io.github.concurrencybench.fork.task.TaskResult;
import io.github.concurrencybench.fork.usage.Usage;
import io.github.concurrencybench.plan.Rate;
import io.github.concurrencybench.result.Sample;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A batch whose time is up: what has not begun is skipped, by every model. */
final class CutBatchTest {

  private static final int WORKERS = 3;
  private static final int TASKS = 50;
  private static final long NO_TIME = 0;
  private static final NonBlockingTasks SUMS = new Sums();

  @TempDir private Path folder;

  /** Both forms of the same tasks. */
  private static final class Sums implements NonBlockingTasks {
    @Override
    public TaskResult run(int index) {
      return TaskResult.ok(1, 2);
    }

    @Override
    public CompletionStage<TaskResult> start(int index) {
      return CompletableFuture.supplyAsync(() -> run(index));
    }
  }

  static List<String> models() {
    return BuiltInModels.names();
  }

  private WorkerPool pool(String name) throws Exception {
    ConcurrencyModel model = Models.named(name);
    assumeTrue(model.notApplicable().isEmpty());
    return model instanceof RemoteModel remote
        ? remote.start(HandMade.request(HandMade.request(HandMade.CPU, name, WORKERS), folder))
        : Models.start(model, WORKERS);
  }

  @ParameterizedTest
  @MethodSource("models")
  void runsOneTaskOfEachWorkerAndSkipsTheRest(String name) throws Exception {
    int workers = Math.min(WORKERS, Models.named(name).mostWorkers());
    try (WorkerPool pool = pool(name)) {
      Batch batch = new Batch(SUMS, TASKS, new TimeWindow(NO_TIME, workers), new Brake(null));
      batch.runOn(pool);
      Sample sample = batch.sample(1, Usage.NONE);
      assertThat(sample.errors()).isEmpty();
      assertThat(sample.ran()).isEqualTo(sample.ok()).isEqualTo(workers);
      assertThat(batch.serviceNanos().count()).isEqualTo(workers);
      assertThat(batch.mostAtOnce()).isLessThanOrEqualTo(workers);
    }
  }

  @ParameterizedTest
  @MethodSource("models")
  void aBrakeLetsOneTaskBegin(String name) throws Exception {
    try (WorkerPool pool = pool(name)) {
      Brake brake = new Brake(Rate.parse("rate", "100/s"));
      Batch batch = new Batch(SUMS, TASKS, new TimeWindow(NO_TIME, 1), brake);
      batch.runOn(pool);
      Sample sample = batch.sample(1, Usage.NONE);
      assertThat(sample.errors()).isEmpty();
      assertThat(sample.ok()).isEqualTo(1);
    }
  }

  @Test
  void whatAModelForgetsIsStillNotRun() throws Exception {
    Batch batch = new Batch(SUMS, TASKS, new TimeWindow(NO_TIME, 1), new Brake(null));
    batch.runOn(
        new WorkerPool() {
          @Override
          public void run(io.github.concurrencybench.api.Tasks tasks) {
            for (int index = 0; index < TASKS - 2; index++) {
              tasks.run(index);
            }
          }

          @Override
          public void close() {}
        });
    assertThat(batch.sample(1, Usage.NONE).errors()).containsOnlyKeys("NOT_RUN").containsValue(2);
  }
}
