package io.github.concurrencybench.mojo;

import io.github.concurrencybench.fault.SoakTarget;
import io.github.concurrencybench.measure.Machine;
import io.github.concurrencybench.plan.AnswerLimits;
import io.github.concurrencybench.plan.Connection;
import io.github.concurrencybench.plan.ExpectedStatus;
import io.github.concurrencybench.plan.Grid;
import io.github.concurrencybench.plan.HttpOptions;
import io.github.concurrencybench.plan.HttpVersion;
import io.github.concurrencybench.plan.HttpWorkload;
import io.github.concurrencybench.plan.Output;
import io.github.concurrencybench.plan.Plan;
import io.github.concurrencybench.plan.Repetitions;
import io.github.concurrencybench.plan.Request;
import io.github.concurrencybench.plan.Sweep;
import io.github.concurrencybench.plan.Verify;
import io.github.concurrencybench.plan.Warmups;
import io.github.concurrencybench.plan.WorkerCounts;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * A run on a server that misbehaves.
 *
 * @param plan what is measured
 * @param batchTimeout after which a batch is broken off
 */
record SoakPlan(Plan plan, Duration batchTimeout) {

  private static final Duration RESPONSE_TIMEOUT = Duration.ofSeconds(1);
  private static final Duration DEADLINE = Duration.ofMillis(1_500);
  private static final Duration BUDGET = Duration.ofSeconds(20);
  private static final Duration PATIENT = Duration.ofMinutes(1);
  private static final Duration IMPATIENT = Duration.ofSeconds(3);
  private static final long MOST_BODY_BYTES = 1 << 20;
  private static final int MOST_REDIRECTS = 3;
  private static final int MOST_WORKERS = 16;
  private static final int MOST_PROCESSES = 4;
  private static final int TASKS = 120;
  private static final int FEW_TASKS = 60;

  /** Shares no factor with the pairs of models, so that each pair meets each kind. */
  private static final int KINDS = 7;

  /**
   * One of many: each has two models and a kind of failing in turn, and draws the rest.
   *
   * @param number which run, from 0
   * @param seed what is drawn from
   * @param target where the requests go
   * @param models the ids of all
   * @param runs on what, and with which arguments of each JVM
   */
  static SoakPlan drawn(int number, long seed, SoakTarget target, List<String> models, Forks runs) {
    SplittableRandom random = new SplittableRandom(seed + number);
    List<String> two =
        List.of(
            models.get(2 * number % models.size()), models.get((2 * number + 1) % models.size()));
    long own = random.nextInt(Integer.MAX_VALUE);
    return switch (number % KINDS) {
      case 0 -> searched(target.url(own, 20, "all"), two, random, runs);
      case 1 -> searched(target.url(own, 3, "all"), two, random, runs);
      case 2 -> brokenOff(target.url(own, 100, "silent"), two, runs);
      case 3 -> searched(target.url(own, 0, "all"), two, random, runs);
      case 4 -> listed(target.url(own, 100, "all"), two, "1,4", runs);
      case 5 -> searched(target.url(own, 2, "throttles"), two, random, runs);
      default -> searched(target.url(own, 10, "all"), two, random, runs);
    };
  }

  /**
   * What the forks are.
   *
   * @param jvm the id of their JVM
   * @param jvmArgs their arguments
   */
  record Forks(String jvm, List<String> jvmArgs) {}

  /** All that is asked for is measured once. */
  static SoakPlan listed(URI url, List<String> models, String workers, Forks forks) {
    HttpWorkload workload = workload(url, FEW_TASKS, Connection.KEPT, Verify.LENGTH);
    return of(workload, models, workers, new Repetitions(1, 1, new Warmups(1)), forks);
  }

  /** No answer comes, and nobody waits for so long. */
  static SoakPlan brokenOff(URI url, List<String> models, Forks forks) {
    HttpWorkload workload = workload(url, TASKS, Connection.KEPT, Verify.STATUS);
    Repetitions once = new Repetitions(1, 1, new Warmups(0));
    return new SoakPlan(of(workload, models, "2", once, forks).plan(), IMPATIENT);
  }

  private static SoakPlan searched(
      URI url, List<String> models, SplittableRandom random, Forks forks) {
    Connection connection =
        switch (random.nextInt(8)) {
          case 0 -> Connection.FRESH;
          case 1 -> Connection.NEW_CLIENT;
          default -> Connection.KEPT;
        };
    Verify verify = random.nextBoolean() ? Verify.LENGTH : Verify.CONTENT;
    return of(
        workload(url, TASKS, connection, verify),
        models,
        "1.." + MOST_WORKERS,
        new Repetitions(5, 2, Warmups.AUTO, BUDGET),
        forks);
  }

  private static HttpWorkload workload(URI url, int tasks, Connection connection, Verify verify) {
    return new HttpWorkload(
        "soak",
        List.of(url),
        tasks,
        connection,
        new Request("GET", Map.of(), "", ExpectedStatus.SUCCESSFUL, RESPONSE_TIMEOUT),
        null,
        new HttpOptions(
            HttpVersion.HTTP_1_1,
            Output.NONE,
            null,
            new AnswerLimits(DEADLINE, MOST_BODY_BYTES, MOST_REDIRECTS, verify)));
  }

  private static SoakPlan of(
      HttpWorkload workload,
      List<String> models,
      String workers,
      Repetitions repetitions,
      Forks forks) {
    Map<String, Integer> most = new LinkedHashMap<>();
    models.forEach(
        model -> most.put(model, model.endsWith("processes") ? MOST_PROCESSES : MOST_WORKERS));
    most.computeIfPresent("sequential", (model, any) -> 1);
    WorkerCounts counts = WorkerCounts.parse(workers, Machine.cpus());
    Sweep sweep = counts.range() ? Sweep.ADAPTIVE : Sweep.FULL;
    Grid grid = new Grid(most, counts, sweep, List.of(forks.jvm()), Machine.cpus());
    Plan plan =
        new Plan(
            List.of(workload),
            grid.cells(List.of(workload)),
            repetitions,
            sweep,
            workload.urls().get(0).getPath().hashCode(),
            forks.jvmArgs());
    return new SoakPlan(plan, PATIENT);
  }
}
