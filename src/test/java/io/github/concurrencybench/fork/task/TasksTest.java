package io.github.concurrencybench.fork.task;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.concurrencybench.HandMade;
import io.github.concurrencybench.fault.Fault;
import io.github.concurrencybench.plan.CellRequest;
import io.github.concurrencybench.plan.Connection;
import io.github.concurrencybench.plan.CpuWorkload;
import io.github.concurrencybench.plan.ExpectedStatus;
import io.github.concurrencybench.plan.HttpWorkload;
import io.github.concurrencybench.plan.Request;
import io.github.concurrencybench.plan.Workload;
import io.github.concurrencybench.result.HostPause;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
@ParameterizedClass
@ValueSource(strings = {"sequential", "async", "jdk-async"})
final class TasksTest {

  private static final int WITH_RETRY_AFTER = 7;

  /** The model decides about the client; a class for all three. */
  @Parameter private String model;

  private final AtomicInteger requests = new AtomicInteger();
  private final Set<InetSocketAddress> clients = ConcurrentHashMap.newKeySet();
  private final List<String> heads = Collections.synchronizedList(new ArrayList<>());
  private final Set<String> userAgents = ConcurrentHashMap.newKeySet();
  private final ExecutorService threads = Executors.newFixedThreadPool(8);
  private HttpServer server;

  @BeforeEach
  void startAServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  @AfterEach
  void stopTheServer() {
    server.stop(0);
    threads.shutdownNow();
  }

  /** The path is the status, the query the length. */
  private void answer(HttpExchange exchange) throws IOException {
    requests.incrementAndGet();
    clients.add(exchange.getRemoteAddress());
    userAgents.add(exchange.getRequestHeaders().getFirst("User-Agent"));
    byte[] sent = exchange.getRequestBody().readAllBytes();
    heads.add(
        exchange.getRequestMethod()
            + " "
            + exchange.getRequestHeaders().getFirst("X-Test")
            + " "
            + exchange.getRequestHeaders().getFirst("Content-Encoding")
            + " "
            + exchange.getRequestHeaders().getFirst("Accept-Encoding")
            + " "
            + new String(sent, UTF_8));
    int status = Integer.parseInt(exchange.getRequestURI().getPath().substring(1));
    int length = Integer.parseInt(exchange.getRequestURI().getQuery());
    exchange.getResponseHeaders().add("Location", url(200, 1).toString());
    if (length == WITH_RETRY_AFTER) {
      exchange.getResponseHeaders().add("Retry-After", "12");
    }
    exchange.sendResponseHeaders(status, length == 0 ? -1 : length);
    exchange.getResponseBody().write(new byte[length]);
    exchange.close();
  }

  private URI url(int status, int length) {
    int port = server.getAddress().getPort();
    return URI.create("http://127.0.0.1:" + port + "/" + status + "?" + length);
  }

  private static HttpWorkload workload(Connection connection, Request request, URI... urls) {
    return new HttpWorkload("w", Arrays.asList(urls), 1, connection, request, null);
  }

  private WorkloadTasks tasks(Workload workload, int workers) {
    return WorkloadTasks.of(HandMade.request(workload, model, workers));
  }

  private TaskResult result(URI url) throws Exception {
    try (WorkloadTasks tasks = tasks(workload(Connection.KEPT, Request.get(), url), 1)) {
      return tasks.run(0);
    }
  }

  @ParameterizedTest
  @CsvSource({"1, 0", "1, 1", "2, 7", "1000, 99", "5000, 3"})
  void sumsSquaresAsTheFormulaHasIt(long size, int index) throws Exception {
    try (WorkloadTasks tasks = tasks(new CpuWorkload("squares", size, 100), 1)) {
      long n = size + index;
      assertThat(tasks.run(index)).isEqualTo(TaskResult.ok((n - 1) * n * (2 * n - 1) / 6, 0));
    }
  }

  @Test
  void readsLengthsAndStatuses() throws Exception {
    assertThat(result(url(200, 10_287))).isEqualTo(TaskResult.ok(200_000_000_010_287L, 10_287));
    assertThat(result(url(200, 0))).isEqualTo(TaskResult.ok(200_000_000_000_000L, 0));
    assertThat(result(url(404, 5))).isEqualTo(TaskResult.failed("HTTP_404"));
    assertThat(requests).hasValue(3);
  }

  @Test
  void followsNoRedirectAndRepeatsNothing() throws Exception {
    assertThat(result(url(302, 0))).isEqualTo(TaskResult.failed("HTTP_302"));
    assertThat(result(url(503, 0))).isEqualTo(TaskResult.failed("HTTP_503"));
    assertThat(result(url(429, 0))).isEqualTo(TaskResult.failed("HTTP_429"));
    assertThat(requests).hasValue(3);
  }

  @Test
  @Fault(
      row = 16,
      fault = "429 or 503 with Retry-After",
      promise = "HTTP_429 or HTTP_503, the same in every client, and no request is sent again")
  void hearsForHowLongATargetWantsNoRequests() throws Exception {
    assertThat(result(url(429, WITH_RETRY_AFTER))).isEqualTo(throttled("HTTP_429"));
    assertThat(result(url(503, WITH_RETRY_AFTER))).isEqualTo(throttled("HTTP_503"));
    assertThat(result(url(500, WITH_RETRY_AFTER))).isEqualTo(TaskResult.failed("HTTP_500"));
    assertThat(result(url(200, WITH_RETRY_AFTER)).error()).isNull();
    assertThat(requests).hasValue(4);
  }

  private static TaskResult throttled(String error) {
    return TaskResult.throttled(new HostPause("127.0.0.1", error, 12));
  }

  @Test
  void saysWhatItIsAndWhereThatIsExplained() throws Exception {
    result(url(200, 0));
    assertThat(userAgents)
        .containsExactly(
            "concurrency-bench"
                + " (+https://github.com/concurrencybench/concurrency-bench-maven-plugin)");
  }

  @Test
  void takesTheExpectedStatusForASuccess() throws Exception {
    Request request =
        new Request("GET", Map.of(), "", new ExpectedStatus("404"), Duration.ofSeconds(5));
    try (WorkloadTasks tasks =
        tasks(workload(Connection.KEPT, request, url(404, 5), url(200, 5)), 1)) {
      assertThat(tasks.run(0)).isEqualTo(TaskResult.ok(404_000_000_000_005L, 5));
      assertThat(tasks.run(1)).isEqualTo(TaskResult.failed("HTTP_200"));
    }
  }

  @Test
  void sendsMethodHeadersAndBodyAsTheyAre() throws Exception {
    Request request =
        new Request(
            "PUT",
            Map.of("X-Test", "yes"),
            "grün €",
            ExpectedStatus.SUCCESSFUL,
            Duration.ofSeconds(5));
    try (WorkloadTasks tasks = tasks(workload(Connection.KEPT, request, url(200, 1)), 1)) {
      tasks.run(0);
    }
    assertThat(heads).containsExactly("PUT yes null null grün €");
  }

  private void runAll(Connection connection, int workers, int count) throws Exception {
    ExecutorService users = Executors.newFixedThreadPool(workers);
    try (WorkloadTasks tasks = tasks(workload(connection, Request.get(), url(200, 10)), workers)) {
      List<Future<TaskResult>> results = new ArrayList<>();
      for (int index = 0; index < count; index++) {
        int task = index;
        results.add(users.submit(() -> tasks.run(task)));
      }
      for (Future<TaskResult> result : results) {
        assertThat(result.get().error()).isNull();
      }
    } finally {
      users.shutdownNow();
    }
  }

  @Test
  void keepsAtMostAConnectionAWorker() throws Exception {
    runAll(Connection.KEPT, 4, 60);
    assertThat(requests).hasValue(60);
    assertThat(clients.size()).isBetween(1, 4);
  }

  @Test
  void opensAFreshConnectionForEveryRequest() throws Exception {
    HttpWorkload fresh = workload(Connection.FRESH, Request.get(), url(200, 10));
    CellRequest request = HandMade.request(fresh, model, 1);
    if (model.equals("jdk-async")) {
      assertThat(WorkloadTasks.notApplicable(request, false))
          .contains(
              "The JDK's HttpClient cannot be told to open a new connection for each request; use"
                  + " another model or <connection>kept</connection>.");
      return;
    }
    assertThat(WorkloadTasks.notApplicable(request, false)).isEmpty();
    runAll(Connection.FRESH, 4, 30);
    assertThat(clients).hasSize(30);
  }
}
