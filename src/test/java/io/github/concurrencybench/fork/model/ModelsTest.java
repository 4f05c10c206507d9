package io.github.concurrencybench.fork.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.concurrencybench.api.ConcurrencyModel;
import io.github.concurrencybench.api.Tasks;
import io.github.concurrencybench.api.WorkerPool;
import io.github.concurrencybench.fork.CountingTasks;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(60)
final class ModelsTest {

  private static List<ConcurrencyModel> models() {
    return List.copyOf(Models.all().values());
  }

  /** Those whose tasks can be handed over; {@link ProcessModelsTest} has the others. */
  private static List<ConcurrencyModel> modelsInThisJvm() {
    return models().stream().filter(model -> !(model instanceof RemoteModel)).toList();
  }

  @Test
  void findsOurModels() {
    assertThat(Models.all())
        .containsKeys(
            "async",
            "chunked-processes",
            "completable-future",
            "fork-join",
            "jdk-async",
            "parallel-stream",
            "platform-threads",
            "processes",
            "sequential",
            "spark",
            "structured",
            "thread-per-task",
            "virtual-threads");
    assertThat(Models.named("sequential").mostWorkers()).isEqualTo(1);
    assertThatThrownBy(() -> Models.named("none")).hasMessage("no concurrency model is named none");
  }

  @ParameterizedTest
  @MethodSource("modelsInThisJvm")
  void runsEveryTaskExactlyOnceAndNeverTooManyAtOnce(ConcurrencyModel model) throws Exception {
    assumeTrue(model.notApplicable().isEmpty());
    for (int workers : new int[] {1, 2, 3, 16, 300}) {
      int most = Math.min(workers, model.mostWorkers());
      try (WorkerPool pool = model.start(most)) {
        for (int count : new int[] {1, 2, 7, 200}) {
          CountingTasks tasks = new CountingTasks(count);
          pool.run(tasks);
          assertThat(tasks.runs()).isEqualTo(Collections.nCopies(count, 1));
          assertThat(tasks.mostAtOnce()).isBetween(1, most);
        }
      }
    }
  }

  /** A pool that replaces a thread that waits for another's part has one too many soon after. */
  @ParameterizedTest
  @MethodSource("modelsInThisJvm")
  void neverRunsTooManyAtOnceWhereTasksDiffer(ConcurrencyModel model) throws Exception {
    assumeTrue(model.notApplicable().isEmpty());
    int most = Math.min(3, model.mostWorkers());
    try (WorkerPool pool = model.start(most)) {
      for (int batch = 0; batch < 40; batch++) {
        CountingTasks tasks = CountingTasks.unlike(100);
        pool.run(tasks);
        assertThat(tasks.mostAtOnce()).isBetween(1, most);
      }
    }
  }

  /** Tasks that wait for each other end only where as many run at once as there are workers. */
  @ParameterizedTest
  @MethodSource("modelsInThisJvm")
  void runsAsManyAtOnceAsThereAreWorkers(ConcurrencyModel model) throws Exception {
    assumeTrue(model.notApplicable().isEmpty());
    int workers = Math.min(24, model.mostWorkers());
    ExecutorService threads = Executors.newFixedThreadPool(workers);
    Meeting meeting = new Meeting(workers, new CountDownLatch(workers), threads);
    try (WorkerPool pool = model.start(workers)) {
      pool.run(meeting);
    } finally {
      threads.shutdownNow();
    }
    assertThat(meeting.missing().getCount()).isZero();
  }

  private record Meeting(int count, CountDownLatch missing, ExecutorService threads)
      implements Tasks {
    @Override
    public void run(int index) {
      missing.countDown();
      try {
        assertThat(missing.await(30, TimeUnit.SECONDS)).isTrue();
      } catch (InterruptedException cutOff) {
        throw new IllegalStateException(cutOff);
      }
    }

    @Override
    public CompletionStage<Void> start(int index) {
      return CompletableFuture.runAsync(() -> run(index), threads);
    }
  }

  @ParameterizedTest
  @MethodSource("models")
  void saysWhyItIsNotApplicable(ConcurrencyModel model) {
    assertThat(model.id()).matches("[a-z]+(-[a-z]+)*");
    assertThat(model.notApplicable().orElse("This needs Java 99.")).contains("Java");
  }
}
