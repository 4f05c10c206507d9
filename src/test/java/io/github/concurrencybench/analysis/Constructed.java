package io.github.concurrencybench.analysis;

import io.github.concurrencybench.HandMade;
import io.github.concurrencybench.plan.Cell;
import io.github.concurrencybench.plan.Tolerance;
import io.github.concurrencybench.result.CellResult;
import io.github.concurrencybench.result.Noise;
import io.github.concurrencybench.result.RoundResult;
import io.github.concurrencybench.result.Sample;
import io.github.concurrencybench.result.Status;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A cell with 100 tasks, five rounds and nothing left to chance.
 *
 * @param workers how many
 * @param millis each batch
 * @param computing how many threads computed on average
 * @param waiting how many waited for a processor on average; null where nobody looked
 * @param pressure the share of the time in which some thread of the machine did
 * @param serviceMillis how long each task took; empty where nobody looked
 * @param errors of each batch
 */
record Constructed(
    int workers,
    double millis,
    double computing,
    Double waiting,
    Double pressure,
    double[] serviceMillis,
    Map<String, Integer> errors) {

  /** Tasks that wait alone, each as long as its share of the batch. */
  static Constructed cell(int workers, double millis) {
    double each = millis * Math.min(workers, HandMade.TASKS) / HandMade.TASKS;
    return new Constructed(workers, millis, 0.05, 0.0, 0.0, new double[] {each}, Map.of());
  }

  Constructed with(double computingThreads, Double waitingThreads, Double cpuPressure) {
    return new Constructed(
        workers, millis, computingThreads, waitingThreads, cpuPressure, serviceMillis, errors);
  }

  Constructed serving(double... tasksMillis) {
    return new Constructed(workers, millis, computing, waiting, pressure, tasksMillis, errors);
  }

  Constructed failing(String error) {
    return new Constructed(
        workers, millis, computing, waiting, pressure, serviceMillis, Map.of(error, 1));
  }

  /** All of its rounds, summed up. */
  CellResult result() {
    return new CellSummary(cell(), rounds(), "No time.").result();
  }

  static List<CellResult> results(Constructed... cells) {
    return Arrays.stream(cells).map(Constructed::result).toList();
  }

  static Curve curve(List<CellResult> cells) {
    return new Curve(cells, Tolerance.USUAL);
  }

  private Cell cell() {
    return HandMade.cell("w", "m", workers);
  }

  List<RoundResult> rounds() {
    return IntStream.rangeClosed(1, 5).mapToObj(this::round).toList();
  }

  private RoundResult round(int round) {
    return new RoundResult(
        cell(),
        round,
        Status.MEASURED,
        null,
        List.of(sample(round)),
        Duration.ZERO,
        serviceMillis.length == 0 ? null : HandMade.histogram(serviceNanos()));
  }

  private long[] serviceNanos() {
    return IntStream.range(0, HandMade.TASKS)
        .mapToLong(
            task -> (long) (serviceMillis[task * serviceMillis.length / HandMade.TASKS] * 1e6))
        .toArray();
  }

  private Sample sample(int round) {
    Sample like = HandMade.sample(round, millis, errors, 4950);
    return new Sample(
        round,
        like.duration(),
        like.ok(),
        errors,
        like.bytes(),
        like.checksum(),
        ofBatch(computing),
        like.peakThreads(),
        like.peakMemoryBytes(),
        like.allocatedBytes(),
        like.gc(),
        new Noise(pressure, null, null, null, waiting == null ? null : ofBatch(waiting), null));
  }

  private Duration ofBatch(double threads) {
    return Duration.ofNanos(Math.round(millis * threads * 1e6));
  }
}
