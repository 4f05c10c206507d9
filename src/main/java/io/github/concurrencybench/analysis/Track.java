package io.github.concurrencybench.analysis;

import io.github.concurrencybench.plan.Cell;
import io.github.concurrencybench.plan.Workers;
import io.github.concurrencybench.result.MetLimits;
import io.github.concurrencybench.result.RoundResult;
import io.github.concurrencybench.result.Sample;
import io.github.concurrencybench.result.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a search knows about one model on one workload and JVM.
 *
 * @param candidates the cells of the plan, at least one
 * @param results what was measured of it so far
 */
record Track(List<Cell> candidates, List<RoundResult> results) {

  /** Splits a run by curve, in the order of the plan. */
  static List<Track> of(List<Cell> plan, List<RoundResult> results) {
    Map<List<String>, List<Cell>> curves =
        plan.stream()
            .collect(
                Collectors.groupingBy(
                    Track::curve, java.util.LinkedHashMap::new, Collectors.toList()));
    Map<List<String>, List<RoundResult>> measured =
        results.stream().collect(Collectors.groupingBy(result -> curve(result.cell())));
    List<Track> tracks = new ArrayList<>();
    curves.forEach(
        (curve, cells) -> tracks.add(new Track(cells, measured.getOrDefault(curve, List.of()))));
    return tracks;
  }

  /** What the cells of one curve have in common. */
  static List<String> curve(Cell cell) {
    return List.of(cell.workload(), cell.model(), cell.jvm());
  }

  /** The cell with so many workers. */
  Cell cell(Workers workers) {
    Cell like = candidates.get(0);
    return candidates.stream()
        .filter(cell -> cell.workers().equals(workers))
        .findFirst()
        .orElseGet(
            () ->
                new Cell(like.workload(), tasks(), like.model(), workers, like.jvm(), like.side()));
  }

  /** How many tasks a whole batch has. */
  int tasks() {
    return candidates.stream().mapToInt(Cell::tasks).max().orElseThrow();
  }

  Workers least() {
    return candidates.stream().map(Cell::workers).min(Workers::compareTo).orElseThrow();
  }

  Workers most() {
    return candidates.stream().map(Cell::workers).max(Workers::compareTo).orElseThrow();
  }

  /** Whether it makes no sense here with any number of workers. */
  boolean isClosed() {
    return results.stream()
        .filter(result -> result.status() == Status.NOT_APPLICABLE)
        .anyMatch(result -> !MetLimits.hasMetOne(result));
  }

  /** The numbers that were tried, whatever came of it. */
  Set<Workers> tried() {
    return results.stream()
        .map(result -> result.cell().workers())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The timings of what never failed, ascending by workers. */
  List<Timing> timings() {
    Map<Workers, List<RoundResult>> byWorkers =
        results.stream()
            .filter(result -> result.status() != Status.NOT_MEASURED)
            .collect(
                Collectors.groupingBy(
                    result -> result.cell().workers(), TreeMap::new, Collectors.toList()));
    List<Timing> timings = new ArrayList<>();
    byWorkers.forEach(
        (workers, rounds) -> {
          if (rounds.stream().allMatch(Track::isClean)) {
            timings.add(timing(rounds));
          }
        });
    return timings;
  }

  /** Processor time over wall time with one worker. */
  Optional<Double> cpuShareOfOne() {
    List<Sample> samples =
        results.stream()
            .filter(result -> result.cell().workers().equals(Workers.ONE) && isClean(result))
            .flatMap(result -> result.samples().stream())
            .toList();
    return samples.isEmpty() ? Optional.empty() : Optional.of(Answers.cpuShare(samples));
  }

  private static Timing timing(List<RoundResult> rounds) {
    return Timing.of(
        rounds.get(0).cell(), rounds.stream().flatMap(round -> round.samples().stream()).toList());
  }

  private static boolean isClean(RoundResult result) {
    return result.status() == Status.MEASURED
        && result.samples().stream().allMatch(sample -> sample.failed() == 0);
  }
}
