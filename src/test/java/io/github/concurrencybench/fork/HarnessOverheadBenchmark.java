package io.github.concurrencybench.fork;

import io.github.concurrencybench.api.ConcurrencyModel;
import io.github.concurrencybench.fork.model.Models;
import io.github.concurrencybench.fork.server.TargetServerProcess;
import io.github.concurrencybench.plan.Connection;
import io.github.concurrencybench.plan.HttpWorkload;
import io.github.concurrencybench.plan.Request;
import io.github.concurrencybench.plan.Target;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.statistics.descriptive.Median;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How far the harness is from the limit: the makespan of 256 downloads of 50 ms over the ideal one,
 * and over that of a bare loop, taking turns in one warm JVM. Run by hand with -Pbenchmark; the
 * numbers are kept in docs/performance.md.
 */
@Tag("benchmark")
class HarnessOverheadBenchmark {

  private static final int TASKS = 256;
  private static final Duration THINK = Duration.ofMillis(50);
  private static final List<Integer> WORKERS = List.of(1, 8, 64, 256);
  private static final List<String> MODELS =
      List.of("sequential", "platform-threads", "virtual-threads");

  /** A batch at 1 worker takes 13 s; one of them holds 256 requests. */
  private static final int WARM_UP_REQUESTS = 6_000;

  private static final int TURNS = 15;
  private static final int TURNS_AT_ONE_WORKER = 3;

  @Test
  void printsHowFarTheHarnessIsFromTheLimit() throws Exception {
    Target target = new Target(THINK, Duration.ZERO, List.of(1024), 0);
    System.out.printf(
        "| model | workers | harness / ideal | bare / ideal | harness / bare | least | most |%n");
    System.out.printf("|---|---|---|---|---|---|---|%n");
    try (TargetServerProcess server = TargetServerProcess.start(target)) {
      URI url = server.urls().get(0);
      warmUp(url);
      for (String id : MODELS) {
        ConcurrencyModel model = Models.named(id);
        for (int workers : WORKERS) {
          if (model.notApplicable().isEmpty() && workers <= model.mostWorkers()) {
            System.out.println(row(model, workers, url));
          }
        }
      }
    }
  }

  private static void warmUp(URI url) throws Exception {
    for (String id : MODELS) {
      if (Models.named(id).notApplicable().isEmpty() && Models.named(id).mostWorkers() > 1) {
        try (Sides sides = new Sides(Models.named(id), TASKS, url)) {
          for (int requests = 0; requests < WARM_UP_REQUESTS; requests += TASKS) {
            sides.harnessNanos();
            sides.bare.nanos();
          }
        }
      }
    }
  }

  private static String row(ConcurrencyModel model, int workers, URI url) throws Exception {
    List<Double> harness = new ArrayList<>();
    List<Double> bare = new ArrayList<>();
    List<Double> ratios = new ArrayList<>();
    double ideal = (double) THINK.toNanos() * ((TASKS + workers - 1) / workers);
    try (Sides sides = new Sides(model, workers, url)) {
      int turns = workers == 1 ? TURNS_AT_ONE_WORKER : TURNS;
      if (workers > 1) {
        sides.harnessNanos();
        sides.bare.nanos();
      }
      for (int turn = 0; turn < turns; turn++) {
        boolean harnessFirst = turn % 2 == 0;
        long before = harnessFirst ? 0 : sides.bare.nanos();
        long ours = sides.harnessNanos();
        long theirs = harnessFirst ? sides.bare.nanos() : before;
        harness.add(ours / ideal);
        bare.add(theirs / ideal);
        ratios.add((double) ours / theirs);
      }
    }
    return row(model.id() + " | " + workers, harness, bare, ratios);
  }

  private static String row(
      String name, List<Double> harness, List<Double> bare, List<Double> ratios) {
    return String.format(
        Locale.ROOT,
        "| %s | %.3f | %.3f | %.3f | %.3f | %.3f |",
        name,
        median(harness),
        median(bare),
        median(ratios),
        ratios.stream().mapToDouble(Double::doubleValue).min().orElseThrow(),
        ratios.stream().mapToDouble(Double::doubleValue).max().orElseThrow());
  }

  private static double median(List<Double> values) {
    return Median.withDefaults().evaluate(values.stream().mapToDouble(v -> v).toArray());
  }

  /** The same downloads with and without the harness, each with a client of its own. */
  private static final class Sides implements AutoCloseable {
    private final MeasuredBatches harness;
    private final BareLoop bare;

    Sides(ConcurrencyModel model, int workers, URI url) throws Exception {
      HttpWorkload workload =
          new HttpWorkload("http", List.of(url), TASKS, Connection.KEPT, Request.get(), null);
      harness = MeasuredBatches.of(model.id(), workload, workers);
      bare = new BareLoop(model.id(), workers, url, TASKS);
    }

    long harnessNanos() throws InterruptedException {
      return harness.nanos();
    }

    @Override
    public void close() throws IOException {
      harness.close();
      bare.close();
    }
  }
}
