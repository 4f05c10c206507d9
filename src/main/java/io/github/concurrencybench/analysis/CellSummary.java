package io.github.concurrencybench.analysis;

import io.github.concurrencybench.plan.Cell;
import io.github.concurrencybench.result.CellResult;
import io.github.concurrencybench.result.Estimate;
import io.github.concurrencybench.result.RoundResult;
import io.github.concurrencybench.result.Sample;
import io.github.concurrencybench.result.ServiceTime;
import io.github.concurrencybench.result.Status;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Sums up one cell over its rounds. */
final class CellSummary {

  private static final double NANOS_A_SECOND = 1e9;

  /** A round that there was no time for decides only where there is no other. */
  private static final List<Status> DECIDING =
      List.of(Status.NOT_APPLICABLE, Status.FAILED, Status.MEASURED, Status.NOT_MEASURED);

  private final Cell cell;
  private final String whyNotMeasured;
  private final List<RoundResult> rounds;
  private final ServiceTime serviceTime;
  private final List<RoundResult> damaged;

  /** Takes a cell, what was measured of it, and what to say where that is nothing. */
  CellSummary(Cell cell, List<RoundResult> rounds, String whyNotMeasured) {
    this(cell, rounds, ServiceTimes.of(rounds), whyNotMeasured);
  }

  /** Keeps the percentiles of the service times and not the histogram, which is large. */
  CellSummary(Cell cell, List<RoundResult> rounds, ServiceTimes times, String whyNotMeasured) {
    this.cell = cell;
    this.whyNotMeasured = whyNotMeasured;
    this.rounds = List.copyOf(rounds);
    this.serviceTime = times.summary();
    this.damaged = times.damaged();
  }

  Cell cell() {
    return cell;
  }

  /** The rounds whose service times cannot be read. */
  List<RoundResult> damaged() {
    return damaged;
  }

  CellResult result() {
    List<Sample> samples = samples(rounds.stream());
    // What ended with a failure is counted and not timed: a failure is never a fast success.
    List<Sample> timed = samples(rounds.stream().filter(round -> round.status() != Status.FAILED));
    RoundResult deciding = deciding();
    if (timed.isEmpty()) {
      return new CellResult(
          cell, deciding.status(), deciding.reason(), false, samples, null, null, null, null);
    }
    Map<Integer, Double> durations = durations(cell, timed);
    return new CellResult(
        cell,
        deciding.status(),
        deciding.reason(),
        timed.stream().anyMatch(sample -> sample.ran() < cell.tasks()),
        samples,
        Rounds.estimate(durations.values()),
        throughput(durations),
        setup(),
        serviceTime);
  }

  private static List<Sample> samples(Stream<RoundResult> rounds) {
    return rounds.flatMap(round -> round.samples().stream()).toList();
  }

  /** Nanoseconds of a whole batch in each round. */
  static Map<Integer, Double> durations(Cell cell, List<Sample> samples) {
    return Rounds.medians(samples, sample -> sample.wholeNanos(cell));
  }

  private Estimate throughput(Map<Integer, Double> durations) {
    List<Double> each =
        durations.values().stream().map(nanos -> cell.tasks() / nanos * NANOS_A_SECOND).toList();
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
        .min(Comparator.comparing(round -> DECIDING.indexOf(round.status())))
        .orElseGet(() -> RoundResult.without(cell, 0, Status.NOT_MEASURED, whyNotMeasured));
  }
}
