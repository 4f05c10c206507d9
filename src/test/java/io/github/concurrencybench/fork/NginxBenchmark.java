package io.github.concurrencybench.fork;

import io.github.concurrencybench.fork.model.Models;
import io.github.concurrencybench.plan.Connection;
import io.github.concurrencybench.plan.HttpWorkload;
import io.github.concurrencybench.plan.Request;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Requests a second against a real server, beside what wrk reaches on one thread: nginx with one
 * worker on this machine, a file of 10,287 bytes, 64 connections, taking turns. Needs Debian's
 * nginx-light and wrk. Run by hand with -Pbenchmark; the numbers are kept in docs/performance.md.
 */
@Tag("benchmark")
class NginxBenchmark {

  private static final int CONNECTIONS = 64;
  private static final int REQUESTS = 20_000;
  private static final int WARM_UPS = 2;
  private static final int TURNS = 7;
  private static final List<String> MODELS =
      List.of(
          "platform-threads",
          "virtual-threads",
          "thread-per-task",
          "fork-join",
          "completable-future",
          "structured",
          "async",
          "jdk-async");

  @TempDir private Path folder;

  @Test
  void printsRequestsASecondBesideWrk() throws Exception {
    try (NginxServer server = NginxServer.start(folder)) {
      HttpWorkload workload =
          new HttpWorkload(
              "http", List.of(server.url()), REQUESTS, Connection.KEPT, Request.get(), null);
      Map<String, MeasuredBatches> models = new LinkedHashMap<>();
      for (String model : MODELS) {
        if (Models.named(model).notApplicable().isEmpty()) {
          models.put(model, MeasuredBatches.of(model, workload, CONNECTIONS));
        }
      }
      takeTurns(models, server);
      for (MeasuredBatches batches : models.values()) {
        batches.close();
      }
    }
  }

  private static void takeTurns(Map<String, MeasuredBatches> models, NginxServer server)
      throws Exception {
    Map<String, Turns> ratios = new LinkedHashMap<>();
    models.keySet().forEach(model -> ratios.put(model, new Turns()));
    Turns wrk = new Turns();
    double before = server.wrkRequestsASecond(CONNECTIONS);
    for (int turn = -WARM_UPS; turn < TURNS; turn++) {
      for (Map.Entry<String, MeasuredBatches> model : models.entrySet()) {
        double ours = REQUESTS * 1e9 / model.getValue().nanos();
        double after = server.wrkRequestsASecond(CONNECTIONS);
        if (turn >= 0) {
          wrk.add(after);
          ratios.get(model.getKey()).add(ours / ((before + after) / 2));
        }
        before = after;
      }
    }
    System.out.println("| model | requests a second / wrk's | least | most |");
    System.out.println("|---|---|---|---|");
    ratios.forEach(
        (model, r) -> System.out.println("| " + model + " | " + r.columns("%.2f") + " |"));
    System.out.println("| (wrk, requests a second) | " + wrk.columns("%.0f") + " |");
  }
}
