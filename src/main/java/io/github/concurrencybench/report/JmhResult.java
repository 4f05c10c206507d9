package io.github.concurrencybench.report;

import io.github.concurrencybench.plan.JmhIterations;
import io.github.concurrencybench.plan.JmhWorkload;
import io.github.concurrencybench.result.CellResult;
import io.github.concurrencybench.result.Json;
import io.github.concurrencybench.result.Jvm;
import io.github.concurrencybench.result.Results;
import io.github.concurrencybench.result.Sample;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.statistics.descriptive.DoubleStatistics;
import org.apache.commons.statistics.descriptive.Statistic;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * {@code jmh-result.json}: the cells in the form of JMH's own JSON, for the tools that read it. A
 * batch is JMH's operation, a round its fork; of a JMH benchmark, its operation is. Score and error
 * are JMH's too, mean and 99.9 % interval over all samples; the gate and the page do not use them.
 */
final class JmhResult {

  private static final int FEWEST_SAMPLES = 3;
  private static final double TWO_SIDED_99_9 = 0.9995;

  private final Results results;
  private final boolean severalJvms;

  private JmhResult(Results results) {
    this.results = results;
    this.severalJvms = results.isOnSeveralJvms();
  }

  static void write(Results results, Writer out) throws IOException {
    Json.write(new JmhResult(results).entries(), out);
  }

  private List<Map<String, Object>> entries() {
    return results.cells().stream()
        // A shortened batch is no whole operation, and the form has no place to say so.
        .filter(cell -> cell.isClean() && !cell.scaled())
        // Without an interval some trackers refuse the whole file.
        .filter(cell -> cell.samples().size() >= FEWEST_SAMPLES)
        .map(this::entry)
        .toList();
  }

  private Map<String, Object> entry(CellResult cell) {
    Optional<JmhWorkload> benchmark = benchmarkOf(cell);
    JmhScore score = benchmark.map(JmhScore::of).orElse(JmhScore.BATCHES);
    Map<Integer, List<Double>> rounds = rounds(cell, score);
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("jmhVersion", "1.37");
    entry.put("benchmark", benchmark(cell));
    entry.put("mode", score.mode());
    entry.put("threads", benchmark.map(own -> cell.cell().workers().count()).orElse(1));
    entry.put("forks", rounds.size());
    entry.put("jvm", jvmHome(cell));
    entry.put("jvmArgs", results.plan().jvmArgs());
    entry.put("jdkVersion", cell.cell().jvm());
    entry.put("warmupIterations", benchmark.map(own -> own.warmup().count()).orElse(0));
    entry.put("warmupTime", time(benchmark.map(JmhWorkload::warmup)));
    entry.put("warmupBatchSize", 1);
    entry.put("measurementIterations", iterations(benchmark));
    entry.put("measurementTime", time(benchmark.map(JmhWorkload::measurement)));
    entry.put("measurementBatchSize", 1);
    entry.put("params", params(cell));
    entry.put("primaryMetric", metric(rounds, score));
    entry.put("secondaryMetrics", Map.of());
    return entry;
  }

  private int iterations(Optional<JmhWorkload> benchmark) {
    return benchmark.map(own -> own.measurement().count()).orElse(results.plan().samples());
  }

  private static String time(Optional<JmhIterations> iterations) {
    return iterations
        .map(JmhIterations::time)
        .filter(time -> !time.isZero())
        .map(time -> time.toMillis() + " ms")
        .orElse("single-shot");
  }

  private Optional<JmhWorkload> benchmarkOf(CellResult cell) {
    return results.plan().workloads().stream()
        .filter(workload -> workload.name().equals(cell.cell().workload()))
        .filter(JmhWorkload.class::isInstance)
        .map(JmhWorkload.class::cast)
        .findFirst();
  }

  /**
   * One for each cell, since some trackers ignore parameters; of characters that all of them take.
   */
  private String benchmark(CellResult cell) {
    String method = cell.cell().model() + "_" + cell.cell().workers();
    return "concurrency-bench."
        + harmless(cell.cell().workload())
        + "."
        + harmless(severalJvms ? method + "_java" + cell.cell().jvm() : method);
  }

  private static String harmless(String name) {
    return name.replaceAll("[^A-Za-z0-9_-]", "_");
  }

  /** The JVM is one only where it tells entries apart. */
  private Map<String, String> params(CellResult cell) {
    Map<String, String> params = new LinkedHashMap<>();
    benchmarkOf(cell).map(JmhWorkload::axes).ifPresent(params::putAll);
    params.put("workers", cell.cell().workers().toString());
    if (severalJvms) {
      params.put("jvm", cell.cell().jvm());
    }
    return params;
  }

  private String jvmHome(CellResult cell) {
    return results.environment().jvms().stream()
        .filter(jvm -> jvm.id().equals(cell.cell().jvm()))
        .map(Jvm::home)
        .findFirst()
        .orElse("");
  }

  private static Map<Integer, List<Double>> rounds(CellResult cell, JmhScore score) {
    return cell.samples().stream()
        .collect(
            Collectors.groupingBy(
                Sample::round,
                TreeMap::new,
                Collectors.mapping(
                    sample -> score.of(sample, cell.cell().workers()), Collectors.toList())));
  }

  private static Map<String, Object> metric(Map<Integer, List<Double>> rounds, JmhScore score) {
    double[] all =
        rounds.values().stream().flatMap(List::stream).mapToDouble(Double::doubleValue).toArray();
    DoubleStatistics statistics =
        DoubleStatistics.of(
            java.util.EnumSet.of(Statistic.MEAN, Statistic.STANDARD_DEVIATION), all);
    double mean = statistics.getAsDouble(Statistic.MEAN);
    Map<String, Object> metric = new LinkedHashMap<>();
    metric.put("score", mean);
    double error = error(statistics.getAsDouble(Statistic.STANDARD_DEVIATION), all.length);
    metric.put("scoreError", error);
    metric.put("scoreConfidence", List.of(mean - error, mean + error));
    metric.put("scorePercentiles", percentiles(all));
    metric.put("scoreUnit", score.unit());
    metric.put("rawData", new ArrayList<>(rounds.values()));
    return metric;
  }

  private static double error(double deviation, int count) {
    double t = TDistribution.of(count - 1.0).inverseCumulativeProbability(TWO_SIDED_99_9);
    return t * deviation / Math.sqrt(count);
  }

  private static Map<String, Double> percentiles(double[] all) {
    double[] at = {0, 50, 90, 95, 99, 99.9, 99.99, 99.999, 99.9999, 100};
    double[] fractions = java.util.Arrays.stream(at).map(percent -> percent / 100).toArray();
    double[] values =
        org.apache.commons.statistics.descriptive.Quantile.withDefaults().evaluate(all, fractions);
    Map<String, Double> percentiles = new LinkedHashMap<>();
    for (int index = 0; index < at.length; index++) {
      percentiles.put(String.valueOf(at[index]), values[index]);
    }
    return percentiles;
  }
}
