package io.github.concurrencybench.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.concurrencybench.HandMade;
import io.github.concurrencybench.api.ConcurrencyModel;
import io.github.concurrencybench.api.WorkerPool;
import io.github.concurrencybench.fork.answer.RequestCount;
import io.github.concurrencybench.fork.model.BuiltInModels;
import io.github.concurrencybench.fork.model.Models;
import io.github.concurrencybench.fork.model.RemoteModel;
import io.github.concurrencybench.fork.task.ErrorClass;
import io.github.concurrencybench.fork.task.HttpClientKind;
import io.github.concurrencybench.fork.task.NonBlockingTasks;
import io.github.concurrencybench.fork.task.RemoteTasks;
import io.github.concurrencybench.fork.task.TaskResult;
import io.github.concurrencybench.fork.task.WorkloadTasks;
import io.github.concurrencybench.plan.CellRequest;
import io.github.concurrencybench.plan.HttpWorkload;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every model counts the same faults by the same classes, and comes to its end. */
@Timeout(120)
final class FaultsInModelsTest {

  private static final int TASKS = 12;
  private static final int WORKERS = 2;

  @TempDir private Path folder;

  private static List<String> models() {
    return BuiltInModels.names();
  }

  /** One for each path. */
  private static final Map<String, Behaviour> FAULTS =
      Map.of(
          "/ok", Faults.ok(5),
          "/truncated", Faults.raw("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc"),
          "/malformed", Faults.raw("no HTTP at all\r\n\r\n"),
          "/endless", Faults.endless(200),
          "/reset", Faults.resetAfter(""),
          "/throttled", Faults.status(429, "Retry-After: 0"));

  private static final List<String> PATHS =
      List.of("/ok", "/truncated", "/malformed", "/endless", "/reset", "/throttled");

  private static final List<String> ERRORS =
      List.of("ok", "TRUNCATED", "MALFORMED", "TOO_LARGE", "RESET", "HTTP_429");

  private static HttpWorkload workload(FaultServer server) {
    HttpWorkload one = Downloads.PATIENT.from(server.url());
    return new HttpWorkload(
        "faults",
        PATHS.stream().map(server.url()::resolve).toList(),
        2,
        one.connection(),
        one.request(),
        null,
        one.options());
  }

  @Fault(
      row = {8, 9, 10, 16, 19},
      fault = "Five faults in turn, in a batch of each model",
      promise = "each counted by its class, once a task, and the batch ends")
  @ParameterizedTest
  @MethodSource("models")
  void countsEachFaultByItsClass(String id) throws Exception {
    ConcurrencyModel model = Models.named(id);
    assumeTrue(model.notApplicable().isEmpty());
    HttpClientKind client = HttpClientKind.of(id, model.needsNonBlockingTasks());
    try (FaultServer server = FaultServer.start(Faults.byPath(FAULTS))) {
      int workers = Math.min(WORKERS, model.mostWorkers());
      CellRequest request =
          HandMade.request(
              HandMade.request(workload(server), id, workers),
              folder,
              client.jvmArgs().toArray(String[]::new));
      Path counted = Files.write(Path.of(request.files().requests()), new byte[Long.BYTES]);
      List<String> errors = errors(model, request);
      assertThat(errors.subList(0, PATHS.size())).isEqualTo(ERRORS);
      assertThat(errors.subList(PATHS.size(), TASKS)).isEqualTo(ERRORS);
      assertThat(server.asked()).hasSize(TASKS);
      assertThat(Files.exists(counted)).isTrue();
      assertThat(RequestCount.in(request.files()).count()).isEqualTo(TASKS);
    }
  }

  private static List<String> errors(ConcurrencyModel model, CellRequest request) throws Exception {
    if (model instanceof RemoteModel remote) {
      Collected collected = new Collected(null);
      try (WorkerPool pool = remote.start(request)) {
        pool.run(collected);
      }
      return collected.errors();
    }
    try (WorkloadTasks tasks = WorkloadTasks.of(request, model.needsNonBlockingTasks());
        WorkerPool pool = Models.start(model, request.cell().workers().count())) {
      Collected collected = new Collected(tasks);
      pool.run(collected);
      return collected.errors();
    }
  }

  /** The results of a batch by task. */
  private static final class Collected implements RemoteTasks {

    private final WorkloadTasks tasks;
    private final String[] errors = new String[TASKS];

    Collected(WorkloadTasks tasks) {
      this.tasks = tasks;
    }

    synchronized List<String> errors() {
      return List.of(errors);
    }

    @Override
    public int count() {
      return TASKS;
    }

    @Override
    public void run(int index) {
      record(index, tasks.outcome(index), 1);
    }

    @Override
    public CompletionStage<Void> start(int index) {
      return ((NonBlockingTasks) tasks)
          .start(index)
          .handle(
              (result, failed) -> {
                record(
                    index, failed == null ? result : TaskResult.failed(ErrorClass.of(failed)), 1);
                return null;
              });
    }

    @Override
    public synchronized void record(int index, TaskResult result, long serviceNanos) {
      assertThat(errors[index]).isNull();
      errors[index] = result.error() == null ? "ok" : result.error();
    }

    @Override
    public long nanosLeft() {
      return Long.MAX_VALUE;
    }

    @Override
    public boolean braked() {
      return false;
    }

    @Override
    public boolean awaitTurn() {
      return true;
    }

    @Override
    public void skip(int index) {
      throw new AssertionError("the time is not up");
    }
  }
}
