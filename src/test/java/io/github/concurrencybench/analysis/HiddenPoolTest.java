package io.github.concurrencybench.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.github.concurrencybench.HandMade;
import io.github.concurrencybench.plan.Cell;
import io.github.concurrencybench.plan.TaskWorkload;
import io.github.concurrencybench.result.RoundResult;
import io.github.concurrencybench.result.Sample;
import io.github.concurrencybench.result.Status;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A client that nobody configured, as many a task of one's own has: really measured. */
final class HiddenPoolTest {

  private static final int THINK_MILLIS = 60;
  private static final int TASKS = 20;

  private final ExecutorService serving = Executors.newCachedThreadPool();
  private final CloseableHttpClient client = HttpClients.createDefault();
  private HttpServer server;
  private URI page;

  @BeforeEach
  void startServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(serving);
    server.createContext(
        "/",
        exchange -> {
          try (exchange) {
            Thread.sleep(THINK_MILLIS);
            exchange.sendResponseHeaders(204, -1);
          } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
          }
        });
    server.start();
    page = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
  }

  @AfterEach
  void stopServer() throws IOException {
    client.close();
    server.stop(0);
    serving.shutdownNow();
  }

  @Test
  void aPoolOfFiveConnectionsToAHostIsNamed() throws Exception {
    measured(10, 0);
    List<RoundResult> rounds = new ArrayList<>();
    for (int round = 1; round <= 3; round++) {
      rounds.add(measured(1, round));
      rounds.add(measured(10, round));
    }
    TaskWorkload own = new TaskWorkload("w", "com.acme.Get", TASKS, Map.of(), Map.of());
    List<Cell> cells = rounds.stream().map(RoundResult::cell).distinct().toList();
    assertThat(Summary.of(HandMade.journal(HandMade.plan(List.of(own), cells), rounds)).warnings())
        .anyMatch(warning -> warning.startsWith("w/m/10 does the work of "))
        .anyMatch(
            warning ->
                warning.endsWith(
                    "m with 10 workers looks like a connection pool that was left at 5"
                        + " connections."));
  }

  private RoundResult measured(int workers, int round) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(workers);
    List<Future<Long>> running = new ArrayList<>();
    long[] nanos = new long[TASKS];
    long start = System.nanoTime();
    for (int task = 0; task < TASKS; task++) {
      running.add(pool.submit(this::get));
    }
    for (int task = 0; task < TASKS; task++) {
      nanos[task] = running.get(task).get();
    }
    Duration duration = Duration.ofNanos(System.nanoTime() - start);
    pool.shutdown();
    Cell like = HandMade.cell("w", "m", workers);
    return new RoundResult(
        new Cell("w", TASKS, "m", like.workers(), like.jvm(), like.side()),
        round,
        Status.MEASURED,
        null,
        List.of(sample(round, duration)),
        Duration.ZERO,
        HandMade.histogram(nanos));
  }

  private static Sample sample(int round, Duration duration) {
    Duration none = Duration.ZERO;
    return new Sample(round, duration, TASKS, Map.of(), 0, 4950, none, 1, null, null, none, null);
  }

  private long get() throws IOException {
    long start = System.nanoTime();
    client.execute(new HttpGet(page), response -> response.getCode());
    return System.nanoTime() - start;
  }
}
