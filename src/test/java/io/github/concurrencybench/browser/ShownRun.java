package io.github.concurrencybench.browser;

import io.github.concurrencybench.HandMade;
import io.github.concurrencybench.HandMadeGate;
import io.github.concurrencybench.gate.Finding;
import io.github.concurrencybench.plan.Cell;
import io.github.concurrencybench.plan.Plan;
import io.github.concurrencybench.plan.Workload;
import io.github.concurrencybench.result.Journal;
import io.github.concurrencybench.result.Noise;
import io.github.concurrencybench.result.RoundResult;
import io.github.concurrencybench.result.RunStatus;
import io.github.concurrencybench.result.Sample;
import io.github.concurrencybench.result.Status;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A run to look at: downloads from a target that serves 48 at once. */
public final class ShownRun {

  private static final double ALONE = 2000;
  private static final int CAPACITY = 48;
  private static final int ROUNDS = 5;

  private final String workload;
  private final List<RoundResult> rounds = new ArrayList<>();
  private final Random random = new Random(7);
  private String jvm = "17.0.1";
  private List<Finding> findings = List.of();
  private KeptBefore before;

  /**
   * Starts with nothing.
   *
   * @param workload its name
   */
  public ShownRun(String workload) {
    this.workload = workload;
  }

  ShownRun on(String version) {
    jvm = version;
    return this;
  }

  /** With runs of before, and a text where their files may hold anything. */
  ShownRun afterOthers(String text) {
    before = new KeptBefore(text);
    return this;
  }

  /** Its first tasks only; the rest is calculated. */
  ShownRun sequential() {
    Cell cell = HandMade.cell(workload, "sequential", 1, jvm);
    rounds.addAll(HandMade.cutRounds(cell, 20, 402, 400, 401, 403, 405));
    return this;
  }

  /**
   * Measures a model, with an answer that changes by a few per cent.
   *
   * @param model its name
   * @param factor how many times the usual it takes
   * @param workers the numbers
   * @return this
   */
  public ShownRun model(String model, double factor, int... workers) {
    for (int count : workers) {
      Cell cell = HandMade.cell(workload, model, count, jvm);
      for (int round = 1; round <= ROUNDS; round++) {
        rounds.add(HandMade.round(cell, round, List.of(sample(round, count, factor, Map.of()))));
      }
    }
    return this;
  }

  ShownRun erring(String model, int workers, String errorClass) {
    Cell cell = HandMade.cell(workload, model, workers, jvm);
    Sample sample = sample(1, workers, 1, Map.of(errorClass, 3));
    rounds.add(HandMade.round(cell, 1, List.of(sample)));
    return this;
  }

  ShownRun failed(String model, String reason) {
    Cell cell = HandMade.cell(workload, model, 4, jvm);
    rounds.add(RoundResult.without(cell, 1, Status.FAILED, reason));
    return this;
  }

  /** With what a gate says to it. */
  ShownRun decided(List<Finding> found) {
    findings = found;
    return this;
  }

  private Sample sample(int round, int workers, double factor, Map<String, Integer> errors) {
    double noise = 1 + 0.03 * random.nextDouble();
    double millis = factor * ALONE / Math.min(workers, CAPACITY) * noise;
    return new Sample(
        round,
        Duration.ofNanos(Math.max(1, Math.round(millis * 1e6))),
        HandMade.TASKS - errors.values().stream().mapToInt(Integer::intValue).sum(),
        errors,
        1000,
        4950,
        Duration.ofNanos(Math.round(ALONE * 1e5 * factor)),
        6 + workers,
        (40L << 20) + workers * 100_000L,
        4096L,
        Duration.ZERO,
        Noise.UNKNOWN);
  }

  /**
   * Writes the journal, as a run does.
   *
   * @param folder a folder that is there
   * @return the folder
   * @throws IOException where it cannot be written
   */
  public Path journalIn(Path folder) throws IOException {
    List<Workload> workloads = List.of(HandMade.target(workload, CAPACITY));
    List<Cell> cells = rounds.stream().map(RoundResult::cell).distinct().toList();
    Plan plan = HandMade.plan(workloads, cells);
    Journal journal = Journal.start(folder, HandMade.head(plan));
    rounds.forEach(journal::add);
    journal.end(RunStatus.COMPLETE);
    if (!findings.isEmpty()) {
      HandMadeGate.of(HandMade.START, findings).write(folder);
    }
    if (before != null) {
      before.writeInto(folder);
    }
    return folder;
  }
}
