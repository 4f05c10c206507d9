package io.github.concurrencybench.analysis;

import io.github.concurrencybench.plan.Cell;
import io.github.concurrencybench.result.CellResult;
import io.github.concurrencybench.result.Estimate;
import io.github.concurrencybench.result.RoundResult;
import io.github.concurrencybench.result.Sample;
import io.github.concurrencybench.result.Status;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Sums up one cell over its rounds. */
final class CellSummary {

  private static final double NANOS_A_SECOND = 1e9;

  private final Cell cell;
  private final int tasks;
  private final List<RoundResult> rounds;

  /** Takes a cell, how many tasks its workload has, and all that was measured. */
  CellSummary(Cell cell, int tasks, List<RoundResult> finished) {
    this.cell = cell;
    this.tasks = tasks;
    this.rounds = finished.stream().filter(round -> round.cell().equals(cell)).toList();
  }

  CellResult result() {
    List<Sample> samples = rounds.stream().flatMap(round -> round.samples().stream()).toList();
    RoundResult deciding = deciding();
    if (samples.isEmpty()) {
      return new CellResult(
          cell, deciding.status(), deciding.reason(), isScaled(), samples, null, null, null, null);
    }
    Map<Integer, Double> durations = taskDurations(cell, samples);
    durations.replaceAll((round, nanos) -> nanos * tasks);
    return new CellResult(
        cell,
        deciding.status(),
        deciding.reason(),
        isScaled(),
        samples,
        Rounds.estimate(durations.values()),
        throughput(durations),
        setup(),
        ServiceTimes.of(rounds));
  }

  /** Nanoseconds a task in each round, so that shortened cells compare with whole ones. */
  static Map<Integer, Double> taskDurations(Cell cell, List<Sample> samples) {
    double tasks = cell.tasks();
    return Rounds.medians(samples, sample -> sample.duration().toNanos() / tasks);
  }

  private boolean isScaled() {
    return cell.tasks() < tasks;
  }

  private Estimate throughput(Map<Integer, Double> durations) {
    List<Double> each =
        durations.values().stream().map(nanos -> tasks / nanos * NANOS_A_SECOND).toList();
    return Rounds.estimate(each);
  }

  private Duration setup() {
    List<Double> each = new ArrayList<>();
    rounds.stream()
        .map(RoundResult::setup)
        .filter(Objects::nonNull)
        .forEach(setup -> each.add((double) setup.toNanos()));
    return each.isEmpty() ? null : Duration.ofNanos(Math.round(Rounds.median(each)));
  }

  /** A round that failed decides about the cell: some good rounds do not make up for it. */
  private RoundResult deciding() {
    return rounds.stream()
        .filter(round -> round.status() != Status.MEASURED)
        .findFirst()
        .or(() -> rounds.stream().findFirst())
        .orElseGet(
            () ->
                RoundResult.without(
                    cell, 0, Status.NOT_MEASURED, "The run ended before this was measured."));
  }
}
