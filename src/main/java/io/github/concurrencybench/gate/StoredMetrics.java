package io.github.concurrencybench.gate;

import io.github.concurrencybench.analysis.Comparison;
import io.github.concurrencybench.analysis.Rounds;
import io.github.concurrencybench.plan.Cell;
import io.github.concurrencybench.result.CellResult;
import io.github.concurrencybench.result.Estimate;
import io.github.concurrencybench.result.Results;
import io.github.concurrencybench.result.Sample;
import io.github.concurrencybench.result.ServiceTime;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;

/**
 * The numbers of a cell that can be stored: an estimate for each metric that it has.
 *
 * @param run what was measured
 */
record StoredMetrics(Results run) {

  /** Fewer service times say nothing of their percentiles. */
  private static final long FEWEST_TASKS = 1000;

  /** A change below that is none; files differ where something has changed. */
  private static final MathContext DIGITS = new MathContext(5);

  Map<Metric, Estimate> of(CellResult cell) {
    Map<Metric, Estimate> metrics = new EnumMap<>(Metric.class);
    if (cell.duration() == null) {
      return metrics;
    }
    put(metrics, Metric.DURATION, cell.duration());
    put(metrics, Metric.THROUGHPUT, cell.throughput());
    put(metrics, Metric.CPU_TIME, overRounds(cell, sample -> sample.cpu().toNanos()));
    if (cell.samples().stream().map(Sample::peakMemoryBytes).allMatch(Objects::nonNull)) {
      put(metrics, Metric.PEAK_MEMORY, overRounds(cell, Sample::peakMemoryBytes));
    }
    speedup(cell, metrics);
    serviceTimes(cell.serviceTime(), metrics);
    put(metrics, Metric.ERROR_RATE, new Estimate(errorRate(cell), null, null));
    return metrics;
  }

  private static Estimate overRounds(CellResult cell, ToDoubleFunction<Sample> value) {
    return Rounds.estimate(Rounds.medians(cell.samples(), value).values());
  }

  /** Of the rounds that both have; a model is not compared with itself. */
  private void speedup(CellResult cell, Map<Metric, Estimate> metrics) {
    Cell one = Gated.yardstickOf(run, cell.cell());
    if (cell.cell().equals(one)) {
      return;
    }
    run.cellsOf(cell.cell().workload()).stream()
        .filter(CellResult::isClean)
        .filter(other -> other.cell().equals(one))
        .findFirst()
        .map(yardstick -> Comparison.ratio(yardstick, cell))
        .filter(ratio -> Double.isFinite(ratio.median()))
        .ifPresent(
            ratio -> {
              int workers = cell.cell().workers().count();
              put(metrics, Metric.SPEEDUP, ratio);
              put(metrics, Metric.EFFICIENCY, changed(ratio, value -> value / workers));
            });
  }

  private static void serviceTimes(ServiceTime times, Map<Metric, Estimate> metrics) {
    if (times != null && times.count() >= FEWEST_TASKS) {
      put(metrics, Metric.SERVICE_TIME_P50, exactly(times.p50()));
      put(metrics, Metric.SERVICE_TIME_P90, exactly(times.p90()));
      put(metrics, Metric.SERVICE_TIME_P99, exactly(times.p99()));
    }
  }

  private static Estimate exactly(Duration time) {
    return new Estimate(time.toNanos(), null, null);
  }

  private static double errorRate(CellResult cell) {
    int failed = cell.samples().stream().mapToInt(Sample::failed).sum();
    int ran = cell.samples().stream().mapToInt(Sample::ran).sum();
    return (double) failed / Math.max(1, ran);
  }

  private static void put(Map<Metric, Estimate> metrics, Metric metric, Estimate value) {
    metrics.put(metric, changed(value, StoredMetrics::rounded));
  }

  private static Estimate changed(Estimate value, UnaryOperator<Double> change) {
    return value.hasInterval()
        ? new Estimate(
            change.apply(value.median()), change.apply(value.low()), change.apply(value.high()))
        : new Estimate(change.apply(value.median()), null, null);
  }

  private static double rounded(double value) {
    return new BigDecimal(value).round(DIGITS).doubleValue();
  }
}
