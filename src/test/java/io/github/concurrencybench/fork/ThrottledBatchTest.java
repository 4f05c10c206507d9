package io.github.concurrencybench.fork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.concurrencybench.HandMade;
import io.github.concurrencybench.fault.Fault;
import io.github.concurrencybench.fork.model.BuiltInModels;
import io.github.concurrencybench.fork.model.Models;
import io.github.concurrencybench.plan.CellRequest;
import io.github.concurrencybench.plan.Connection;
import io.github.concurrencybench.plan.HttpWorkload;
import io.github.concurrencybench.plan.Request;
import io.github.concurrencybench.result.HostPause;
import io.github.concurrencybench.result.Json;
import io.github.concurrencybench.result.WorkLine;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A target that has enough after some requests, in every model. */
@Timeout(60)
final class ThrottledBatchTest {

  private static final int WORKERS = 3;
  private static final int TASKS = 60;
  private static final int ENOUGH = 10;

  private final AtomicInteger requests = new AtomicInteger();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private HttpServer server;

  @TempDir private Path folder;

  @BeforeEach
  void startAServer() throws IOException {
    InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    server = HttpServer.create(new InetSocketAddress(loopback, 0), 100);
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  @AfterEach
  void stopTheServer() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void answer(HttpExchange exchange) throws IOException {
    boolean enough = requests.incrementAndGet() > ENOUGH;
    if (enough) {
      exchange.getResponseHeaders().set("Retry-After", "30");
    }
    exchange.sendResponseHeaders(enough ? 429 : 200, -1);
    exchange.close();
  }

  static List<String> models() {
    return BuiltInModels.names();
  }

  @ParameterizedTest
  @MethodSource("models")
  @Fault(
      row = 16,
      fault = "429 with Retry-After",
      promise = "the cell ends at once, and no request is sent again")
  void noModelSendsARequestAfterTheRefusal(String model) throws Exception {
    assumeTrue(Models.named(model).notApplicable().isEmpty());
    int workers = Math.min(WORKERS, Models.named(model).mostWorkers());
    CellRequest request = request(model, workers);
    Fork fork = Fork.start(request);
    fork.sample();
    // Neither a further sample nor a warm-up.
    fork.sample();
    fork.warmUp();
    fork.close();
    // Those in progress come to their end; every one of a chunk's processes hears it by itself.
    assertThat(requests.get()).isBetween(ENOUGH + 1, ENOUGH + workers);
    List<WorkLine> told = told(request);
    assertThat(told)
        .filteredOn(line -> line.sample() != null)
        .singleElement()
        .satisfies(line -> assertThat(line.sample().errors()).containsOnlyKeys("HTTP_429"));
    assertThat(told)
        .filteredOn(line -> line.failed() != null)
        .extracting(WorkLine::failed, WorkLine::pause)
        .containsExactly(
            tuple(
                "Throttled by the target: 127.0.0.1 answered HTTP_429 with Retry-After 30 s.",
                new HostPause("127.0.0.1", "HTTP_429", 30)));
  }

  private static List<WorkLine> told(CellRequest request) throws IOException {
    return Files.readAllLines(Path.of(request.files().work())).stream()
        .map(line -> Json.LINE.fromJson(line, WorkLine.class))
        .toList();
  }

  private CellRequest request(String model, int workers) {
    URI url = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    HttpWorkload pages =
        new HttpWorkload("pages", List.of(url), TASKS, Connection.KEPT, Request.get(), null);
    return HandMade.request(HandMade.request(pages, model, workers), folder, "-Xmx64m");
  }
}
