package io.github.concurrencybench.report.chart;

import io.github.concurrencybench.HandMade;
import io.github.concurrencybench.analysis.Summary;
import io.github.concurrencybench.plan.Cell;
import io.github.concurrencybench.plan.Workload;
import io.github.concurrencybench.result.Answer;
import io.github.concurrencybench.result.CellResult;
import io.github.concurrencybench.result.Noise;
import io.github.concurrencybench.result.Results;
import io.github.concurrencybench.result.RoundResult;
import io.github.concurrencybench.result.Sample;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;

/** A run as a target makes it that serves some at once: the more workers, the faster, up to it. */
final class ChartedRun {

  private static final double ALONE = 2000;
  private static final int CAPACITY = 48;

  private final List<RoundResult> rounds = new ArrayList<>();
  private final Set<Cell> cells = new LinkedHashSet<>();
  private final Random random = new Random(7);
  private final List<String> workloads;
  private int samples = 3;
  private double alone = ALONE;
  private String jvm = "17.0.1";

  ChartedRun(String... workloads) {
    this.workloads = List.of(workloads);
  }

  /** The built-in models that run anywhere, on the numbers that a search looks at. */
  static Results usual() {
    return new ChartedRun("pages")
        .sequential()
        .model("platform-threads", 1, 1, 2, 4, 8, 16, 32, 48, 64, 128, 256, 480)
        .model("virtual-threads", 0.98, 1, 2, 4, 8, 16, 32, 48, 64, 128, 256, 480)
        .model("async", 1.2, 1, 2, 4, 8, 16, 32, 48, 64, 128, 256, 480)
        .results();
  }

  /** How many samples a round has. */
  ChartedRun samples(int number) {
    samples = number;
    return this;
  }

  /** What one worker takes, in milliseconds. */
  ChartedRun alone(double millis) {
    alone = millis;
    return this;
  }

  ChartedRun on(String version) {
    jvm = version;
    return this;
  }

  /** Its first tasks only; the rest is calculated. */
  ChartedRun sequential() {
    for (String workload : workloads) {
      Cell cell = HandMade.cell(workload, "sequential", 1, jvm);
      cells.add(cell);
      rounds.addAll(HandMade.cutRounds(cell, 20, 402, 400, 401, 403, 405));
    }
    return this;
  }

  /** A model that takes so many times the usual. */
  ChartedRun model(String model, double factor, int... workers) {
    for (String workload : workloads) {
      for (int count : workers) {
        add(HandMade.cell(workload, model, count, jvm), factor);
      }
    }
    return this;
  }

  private void add(Cell cell, double factor) {
    cells.add(cell);
    for (int round = 1; round <= 5; round++) {
      List<Sample> all = new ArrayList<>();
      for (int each = 0; each < samples; each++) {
        all.add(sample(round, cell.workers().count(), factor));
      }
      rounds.add(HandMade.round(cell, round, all));
    }
  }

  private Sample sample(int round, int workers, double factor) {
    double noise = 1 + 0.03 * random.nextDouble() + (random.nextInt(12) == 0 ? 0.2 : 0);
    double millis = factor * alone / Math.min(workers, CAPACITY) * noise;
    return new Sample(
        round,
        Duration.ofNanos(Math.max(1, Math.round(millis * 1e6))),
        HandMade.TASKS,
        Map.of(),
        1000,
        4950,
        Duration.ofNanos(Math.round(alone * 1e5 * factor)),
        6 + workers,
        (40L << 20) + workers * 100_000L,
        4096L,
        Duration.ZERO,
        Noise.UNKNOWN);
  }

  /** The same with names that no plan would let pass: the file may come from anywhere. */
  static Results renamed(Results results, UnaryOperator<String> name) {
    return changed(results, cell -> renamed(cell, name), answer -> renamed(answer, name));
  }

  private static Results changed(
      Results results, UnaryOperator<CellResult> cell, UnaryOperator<Answer> answer) {
    return new Results(
        results.schema(),
        results.status(),
        results.startedAt(),
        results.duration(),
        results.plugin(),
        results.environment(),
        results.plan(),
        results.cells().stream().map(cell).toList(),
        results.analysis().stream().map(answer).toList(),
        results.warnings(),
        results.comparison(),
        results.noise(),
        results.command());
  }

  /** The same as a system makes it that tells nothing but the time. */
  static Results withoutCounts(Results results) {
    return changed(results, ChartedRun::withoutCounts, UnaryOperator.identity());
  }

  private static CellResult withoutCounts(CellResult cell) {
    return new CellResult(
        cell.cell(),
        cell.status(),
        cell.reason(),
        cell.scaled(),
        cell.samples().stream().map(ChartedRun::withoutCounts).toList(),
        cell.duration(),
        cell.throughput(),
        cell.setup(),
        null);
  }

  private static Sample withoutCounts(Sample sample) {
    return new Sample(
        sample.round(),
        sample.duration(),
        sample.ok(),
        sample.errors(),
        sample.bytes(),
        sample.checksum(),
        sample.cpu(),
        0,
        null,
        null,
        sample.gc(),
        Noise.UNKNOWN);
  }

  private static CellResult renamed(CellResult result, UnaryOperator<String> name) {
    Cell cell = result.cell();
    return new CellResult(
        new Cell(
            name.apply(cell.workload()),
            cell.tasks(),
            name.apply(cell.model()),
            cell.workers(),
            cell.jvm(),
            cell.side()),
        result.status(),
        result.reason(),
        result.scaled(),
        result.samples(),
        result.duration(),
        result.throughput(),
        result.setup(),
        result.serviceTime());
  }

  private static Answer renamed(Answer answer, UnaryOperator<String> name) {
    return new Answer(
        name.apply(answer.workload()),
        name.apply(answer.model()),
        answer.jvm(),
        answer.best(),
        answer.plateau(),
        answer.speedup(),
        answer.efficiency(),
        answer.bound(),
        answer.cpuShare(),
        answer.predictions(),
        answer.limit(),
        answer.limitWords(),
        answer.scaling(),
        answer.sentence(),
        answer.probe());
  }

  ChartedRun without(RoundResult round) {
    cells.add(round.cell());
    rounds.add(round);
    return this;
  }

  Results results() {
    List<Workload> all = new ArrayList<>();
    workloads.forEach(name -> all.add(HandMade.target(name, CAPACITY)));
    return Summary.of(HandMade.journal(HandMade.plan(all, List.copyOf(cells)), rounds));
  }
}
