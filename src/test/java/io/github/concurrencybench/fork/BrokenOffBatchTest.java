package io.github.concurrencybench.fork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.concurrencybench.HandMade;
import io.github.concurrencybench.api.ConcurrencyModel;
import io.github.concurrencybench.api.WorkerPool;
import io.github.concurrencybench.fault.DyingServer;
import io.github.concurrencybench.fault.Fault;
import io.github.concurrencybench.fork.model.BuiltInModels;
import io.github.concurrencybench.fork.model.Models;
import io.github.concurrencybench.fork.model.RemoteModel;
import io.github.concurrencybench.fork.task.Breaker;
import io.github.concurrencybench.fork.task.TaskResult;
import io.github.concurrencybench.fork.task.WorkloadTasks;
import io.github.concurrencybench.fork.usage.Usage;
import io.github.concurrencybench.plan.CellRequest;
import io.github.concurrencybench.plan.Connection;
import io.github.concurrencybench.plan.HttpWorkload;
import io.github.concurrencybench.plan.Rate;
import io.github.concurrencybench.plan.Request;
import io.github.concurrencybench.result.Sample;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Batches that are ended after many failures in a row, in every model with its own client. */
@Timeout(120)
final class BrokenOffBatchTest {

  private static final int TASKS = 600;
  private static final int WORKERS = 3;

  @TempDir private Path folder;

  static List<String> models() {
    return BuiltInModels.names();
  }

  private static HttpWorkload downloads(URI url) {
    return new HttpWorkload("pages", List.of(url), TASKS, Connection.FRESH, Request.get(), null);
  }

  /** A batch with all that belongs to it. */
  private record Ended(Sample sample, Breaker breaker) {}

  private Ended ended(String name, URI url, Rate rate) throws Exception {
    ConcurrencyModel model = Models.named(name);
    assumeTrue(model.notApplicable().isEmpty());
    int workers = Math.min(WORKERS, model.mostWorkers());
    CellRequest request = HandMade.request(HandMade.request(downloads(url), name, workers), folder);
    Breaker breaker = new Breaker();
    try (WorkloadTasks tasks = WorkloadTasks.of(request, model.needsNonBlockingTasks());
        WorkerPool pool =
            model instanceof RemoteModel remote
                ? remote.start(request)
                : Models.start(model, workers)) {
      TimeWindow window = new TimeWindow(Long.MAX_VALUE, 0, breaker);
      Batch batch = new Batch(tasks, TASKS, window, new Brake(rate));
      batch.runOn(pool);
      return new Ended(batch.sample(1, Usage.NONE), breaker);
    }
  }

  @ParameterizedTest
  @MethodSource("models")
  @Fault(
      row = 2,
      fault = "The target dies in the middle of a cell",
      promise = "the cell ends after 50 failures in a row, finished tasks are kept in the counts")
  void endsWhereTheTargetHasDied(String model) throws Exception {
    try (DyingServer server = DyingServer.after(7)) {
      Ended ended = ended(model, server.url(), null);
      assertThat(ended.breaker().reason()).isPresent();
      assertThat(ended.sample().ok()).isEqualTo(7);
      // Each worker that is a process counts for itself; and those in progress come to their end.
      assertThat(ended.sample().failed()).isBetween(50, 50 * WORKERS + WORKERS);
      assertThat(ended.sample().errors().keySet())
          .contains("CONNECT_REFUSED")
          .isSubsetOf("CONNECT_REFUSED", "RESET", "NO_RESPONSE");
    }
  }

  @Test
  void endsWithABrakeToo() throws Exception {
    try (DyingServer server = DyingServer.after(0)) {
      Ended ended = ended("platform-threads", server.url(), Rate.parse("rate", "1000/s"));
      assertThat(ended.breaker().isOpen()).isTrue();
      assertThat(ended.sample().failed()).isBetween(50, 50 + WORKERS);
    }
  }

  @Test
  void aTaskThatFindsNoMemoryEndsIt() throws Exception {
    Breaker breaker = new Breaker();
    WorkloadTasks greedy =
        index -> {
          if (index == 3) {
            throw new OutOfMemoryError("Java heap space");
          }
          return TaskResult.ok(index, 0);
        };
    Batch batch =
        new Batch(greedy, 10, new TimeWindow(Long.MAX_VALUE, 0, breaker), new Brake(null));
    try (WorkerPool pool = Models.start(Models.named("platform-threads"), 1)) {
      batch.runOn(pool);
    }
    assertThat(batch.sample(1, Usage.NONE).errors()).containsOnly(Map.entry("LOCAL_MEMORY", 1));
    assertThat(batch.sample(1, Usage.NONE).ok()).isEqualTo(3);
    assertThat(breaker.isOpen()).isTrue();
  }
}
