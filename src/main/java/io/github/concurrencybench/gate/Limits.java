package io.github.concurrencybench.gate;

import io.github.concurrencybench.analysis.Comparison;
import io.github.concurrencybench.analysis.Rounds;
import io.github.concurrencybench.plan.Cell;
import io.github.concurrencybench.result.CellResult;
import io.github.concurrencybench.result.Estimate;
import io.github.concurrencybench.result.Results;
import io.github.concurrencybench.result.Sample;
import io.github.concurrencybench.result.ServiceTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/**
 * Absolute limits, by what the run itself has measured.
 *
 * @param run the run
 */
record Limits(Results run) {

  private static final int FEWEST_TASKS = 1_000;
  private static final double NANOS_A_SECOND = 1e9;

  /** What a limit comes to; empty where there is none. */
  Optional<Finding> finding(Gated gated) {
    Threshold threshold = gated.threshold();
    if (threshold.max() == null && threshold.min() == null) {
      return Optional.empty();
    }
    CellResult cell = cell(gated.cell());
    return Optional.of(
        whyNot(gated, cell)
            .map(why -> Findings.broken(run, gated, Verdict.ERROR, why))
            .orElseGet(() -> judged(gated, values(gated, cell))));
  }

  private CellResult cell(Cell cell) {
    return run.cells().stream().filter(each -> each.cell().equals(cell)).findFirst().orElseThrow();
  }

  private Optional<String> whyNot(Gated gated, CellResult cell) {
    if (gated.threshold().metric().isServiceTime() && cell.serviceTime().count() < FEWEST_TASKS) {
      return Optional.of(
          String.format(
              Locale.ROOT,
              "%d tasks were measured, and percentiles need %,d: more <rounds>, or a threshold for duration.",
              cell.serviceTime().count(),
              FEWEST_TASKS));
    }
    return values(gated, cell).isEmpty()
        ? Optional.of("There is nothing of it in this run.")
        : Optional.empty();
  }

  /** The value with its interval; without one, all that was measured. */
  private record Values(Estimate estimate, List<Double> all) {

    private boolean isEmpty() {
      return all.isEmpty() || Double.isNaN(estimate.median());
    }

    private double low() {
      return estimate.hasInterval() ? estimate.low() : all.stream().reduce(Math::min).orElseThrow();
    }

    private double high() {
      return estimate.hasInterval()
          ? estimate.high()
          : all.stream().reduce(Math::max).orElseThrow();
    }

    private static Values exact(double value) {
      return new Values(new Estimate(value, null, null), List.of(value));
    }
  }

  private Values values(Gated gated, CellResult cell) {
    ServiceTime tasks = cell.serviceTime();
    return switch (gated.threshold().metric()) {
      case DURATION -> new Values(cell.duration(), each(cell, s -> s.wholeNanos(cell.cell())));
      case THROUGHPUT ->
          new Values(
              cell.throughput(),
              each(cell, s -> cell.cell().tasks() / s.wholeNanos(cell.cell()) * NANOS_A_SECOND));
      case CPU_TIME -> byRound(cell, sample -> (double) sample.cpu().toNanos());
      case PEAK_MEMORY ->
          byRound(
              cell,
              s ->
                  Objects.requireNonNullElse((Number) s.peakMemoryBytes(), Double.NaN)
                      .doubleValue());
      case SPEEDUP -> gain(gated, cell, 1);
      case EFFICIENCY -> gain(gated, cell, cell.cell().workers().count());
      case SERVICE_TIME_P50 -> Values.exact(tasks.p50().toNanos());
      case SERVICE_TIME_P90 -> Values.exact(tasks.p90().toNanos());
      case SERVICE_TIME_P99 -> Values.exact(tasks.p99().toNanos());
      case ERROR_RATE -> Values.exact(errorRate(cell));
    };
  }

  private static List<Double> each(CellResult cell, ToDoubleFunction<Sample> value) {
    return cell.samples().stream().map(value::applyAsDouble).filter(Double::isFinite).toList();
  }

  private static Values byRound(CellResult cell, ToDoubleFunction<Sample> value) {
    Map<Integer, List<Double>> rounds = new TreeMap<>();
    cell.samples().stream()
        .filter(sample -> Double.isFinite(value.applyAsDouble(sample)))
        .forEach(
            sample ->
                rounds
                    .computeIfAbsent(sample.round(), none -> new ArrayList<>())
                    .add(value.applyAsDouble(sample)));
    List<Double> medians = rounds.values().stream().map(Rounds::median).toList();
    Estimate estimate =
        medians.isEmpty() ? new Estimate(Double.NaN, null, null) : Rounds.estimate(medians);
    return new Values(estimate, each(cell, value));
  }

  private Values gain(Gated gated, CellResult cell, int over) {
    Optional<CellResult> one =
        run.cells().stream()
            .filter(each -> each.cell().equals(gated.yardstick()))
            .filter(each -> each.duration() != null)
            .findFirst();
    Estimate gain =
        one.map(yardstick -> Comparison.ratio(yardstick, cell))
            .orElse(new Estimate(Double.NaN, null, null));
    Estimate each =
        gain.hasInterval()
            ? new Estimate(gain.median() / over, gain.low() / over, gain.high() / over)
            : new Estimate(gain.median() / over, null, null);
    return new Values(each, List.of(each.median()));
  }

  private static double errorRate(CellResult cell) {
    double ran = cell.samples().stream().mapToInt(Sample::ran).sum();
    return cell.samples().stream().mapToInt(Sample::failed).sum() / Math.max(1, ran);
  }

  private Finding judged(Gated gated, Values values) {
    Threshold threshold = gated.threshold();
    Verdict most = threshold.max() == null ? Verdict.PASS : atMost(values, threshold.max());
    Verdict least = threshold.min() == null ? Verdict.PASS : atLeast(values, threshold.min());
    Verdict verdict = most.and(least);
    return Findings.limit(run, gated, verdict, values.estimate(), sentence(gated, values, verdict));
  }

  private static Verdict atMost(Values values, double max) {
    if (values.high() <= max) {
      return Verdict.PASS;
    }
    return values.low() > max ? Verdict.REGRESSED : Verdict.INCONCLUSIVE;
  }

  private static Verdict atLeast(Values values, double min) {
    if (values.low() >= min) {
      return Verdict.PASS;
    }
    return values.high() < min ? Verdict.REGRESSED : Verdict.INCONCLUSIVE;
  }

  private static String sentence(Gated gated, Values values, Verdict verdict) {
    Metric metric = gated.threshold().metric();
    String range =
        values.low() == values.high()
            ? ""
            : " (%s: %s to %s)"
                .formatted(
                    values.estimate().hasInterval() ? "95 %" : "all samples",
                    Amount.of(metric, values.low()),
                    Amount.of(metric, values.high()));
    String how =
        switch (verdict) {
          case PASS -> "within";
          case INCONCLUSIVE -> "perhaps beyond";
          default -> "beyond";
        };
    return "%s: the %s is %s%s, %s the limit of %s."
        .formatted(
            Findings.name(gated.cell()),
            Findings.words(metric),
            Amount.of(metric, values.estimate().median()),
            range,
            how,
            limit(gated.threshold()));
  }

  private static String limit(Threshold threshold) {
    String max =
        threshold.max() == null ? "" : Amount.of(threshold.metric(), threshold.max()) + " (<max>)";
    String min =
        threshold.min() == null ? "" : Amount.of(threshold.metric(), threshold.min()) + " (<min>)";
    return max.isEmpty() || min.isEmpty() ? max + min : min + " and " + max;
  }
}
