package io.github.concurrencybench.fork.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.concurrencybench.HandMade;
import io.github.concurrencybench.fork.CountingTasks;
import io.github.concurrencybench.fork.task.RemoteTasks;
import io.github.concurrencybench.fork.task.TaskResult;
import io.github.concurrencybench.plan.CellRequest;
import io.github.concurrencybench.plan.Connection;
import io.github.concurrencybench.plan.CpuWorkload;
import io.github.concurrencybench.plan.HttpWorkload;
import io.github.concurrencybench.plan.Request;
import io.github.concurrencybench.plan.Workload;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The models of worker processes, each with real ones. */
@Timeout(120)
@ParameterizedClass
@ValueSource(strings = {"processes", "chunked-processes"})
final class ProcessModelsTest {

  private static final int NO_BRAKE = Integer.MIN_VALUE;

  @Parameter private String model;
  @TempDir private Path folder;

  private final AtomicInteger requests = new AtomicInteger();
  private final Set<InetSocketAddress> clients = ConcurrentHashMap.newKeySet();

  @AfterEach
  void nothingIsLeft() {
    assertThat(ProcessHandle.current().children().filter(ProcessHandle::isAlive)).isEmpty();
  }

  private RemotePool start(Workload workload, int workers) throws Exception {
    CellRequest request = HandMade.request(workload, model, workers);
    return ((RemoteModel) Models.named(model)).start(HandMade.request(request, folder));
  }

  /** Results by task; the time is up when it says so. */
  private record Results(
      int count,
      long nanosLeft,
      Map<Integer, TaskResult> byTask,
      Set<Integer> skipped,
      AtomicInteger turns)
      implements RemoteTasks {

    Results(int count, long nanosLeft) {
      this(
          count,
          nanosLeft,
          new ConcurrentSkipListMap<>(),
          new ConcurrentSkipListSet<>(),
          new AtomicInteger(NO_BRAKE));
    }

    @Override
    public boolean braked() {
      return turns.get() != NO_BRAKE;
    }

    @Override
    public boolean awaitTurn() {
      return nanosLeft > 0 && (turns.get() == NO_BRAKE || turns.getAndDecrement() > 0);
    }

    @Override
    public void skip(int index) {
      assertThat(skipped.add(index)).isTrue();
    }

    @Override
    public void record(int index, TaskResult result, long serviceNanos) {
      assertThat(serviceNanos).isPositive();
      assertThat(byTask.put(index, result)).isNull();
    }

    @Override
    public void run(int index) {
      throw new UnsupportedOperationException();
    }

    @Override
    public CompletionStage<Void> start(int index) {
      throw new UnsupportedOperationException();
    }
  }

  @ParameterizedTest
  @CsvSource({"7, 3", "2, 8", "1, 1", "40, 2"})
  void runsEveryTaskOnceWithEveryNumberOfWorkers(int tasks, int workers) throws Exception {
    try (RemotePool pool = start(new CpuWorkload("squares", 10, tasks), workers)) {
      for (int batch = 0; batch < 3; batch++) {
        Results results = new Results(tasks, Long.MAX_VALUE);
        pool.run(results);
        assertThat(results.byTask()).hasSize(tasks);
        results
            .byTask()
            .forEach(
                (index, result) -> {
                  long n = 10 + index;
                  assertThat(result).isEqualTo(TaskResult.ok((n - 1) * n * (2 * n - 1) / 6, 0));
                });
      }
    }
  }

  @Test
  void beginsNoTaskWhenTheTimeIsUp() throws Exception {
    try (RemotePool pool = start(new CpuWorkload("squares", 1_000_000, 50), 2)) {
      Results results = new Results(50, 0);
      pool.run(results);
      assertThat(results.byTask()).hasSizeLessThanOrEqualTo(2);
    }
  }

  /** A brake that lets so many tasks begin and then no more, over all workers. */
  @Test
  void aBrakeHoldsBackEveryTask() throws Exception {
    try (RemotePool pool = start(new CpuWorkload("squares", 10, 50), 2)) {
      Results results =
          new Results(
              50,
              Long.MAX_VALUE,
              new ConcurrentSkipListMap<>(),
              new ConcurrentSkipListSet<>(),
              new AtomicInteger(9));
      pool.run(results);
      assertThat(results.byTask()).hasSize(9);
    }
  }

  @Test
  void refusesTasksThatCannotLeaveThisJvm() throws Exception {
    try (RemotePool pool = start(HandMade.CPU, 1)) {
      assertThatThrownBy(() -> pool.run(new CountingTasks(1)))
          .hasMessage("these tasks can only be run in this JVM");
    }
    assertThatThrownBy(() -> Models.named(model).start(1))
        .hasMessage(model + " needs the whole request");
  }

  @Test
  void tryingMoreProcessesThanProcessorsIsLeftToTheUser() {
    assertThat(Models.named(model).usefulWorkers(6)).isEqualTo(6);
    assertThat(Models.named(model).mostWorkers()).isEqualTo(Integer.MAX_VALUE);
    assertThat(Models.named("platform-threads").usefulWorkers(6)).isEqualTo(Integer.MAX_VALUE);
    assertThat(Models.named("sequential").usefulWorkers(6)).isEqualTo(1);
  }

  private void answer(HttpExchange exchange) throws IOException {
    requests.incrementAndGet();
    clients.add(exchange.getRemoteAddress());
    exchange.sendResponseHeaders(200, 5);
    exchange.getResponseBody().write(new byte[5]);
    exchange.close();
  }

  private void download(Connection connection, int workers, int tasks) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
    URI url = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    HttpWorkload http =
        new HttpWorkload("pages", List.of(url), tasks, connection, Request.get(), null);
    try (RemotePool pool = start(http, workers)) {
      Results results = new Results(tasks, Long.MAX_VALUE);
      pool.run(results);
      assertThat(results.byTask()).hasSize(tasks);
      assertThat(results.byTask().values()).containsOnly(TaskResult.ok(200_000_000_000_005L, 5));
    } finally {
      server.stop(0);
      threads.shutdownNow();
    }
    assertThat(requests).hasValue(tasks);
  }

  @Test
  void eachWorkerKeepsAConnectionOfItsOwn() throws Exception {
    download(Connection.KEPT, 3, 300);
    // With a shared queue, a worker may find nothing left to do.
    assertThat(clients.size()).isBetween(model.equals("processes") ? 1 : 3, 3);
  }

  @Test
  void everyRequestHasAFreshConnectionWhereAskedFor() throws Exception {
    download(Connection.FRESH, 2, 20);
    assertThat(clients).hasSize(20);
  }
}
