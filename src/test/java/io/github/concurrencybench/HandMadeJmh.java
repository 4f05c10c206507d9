package io.github.concurrencybench;

import io.github.concurrencybench.plan.JmhIterations;
import io.github.concurrencybench.plan.JmhMode;
import io.github.concurrencybench.plan.JmhWorkload;
import io.github.concurrencybench.result.FoundBenchmark;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** JMH benchmarks that tests share, made by hand. */
public final class HandMadeJmh {

  /** What JMH does where nothing is annotated. */
  public static final JmhIterations USUAL = new JmhIterations(5, Duration.ofSeconds(10));

  private static final JmhIterations SHOTS = new JmhIterations(1, Duration.ZERO);

  private HandMadeJmh() {}

  /** As many operations as {@link HandMade#TASKS}, with JMH's own iterations. */
  public static JmhWorkload workload(String name) {
    return workload(name, JmhMode.THROUGHPUT, null);
  }

  public static JmhWorkload workload(String name, JmhMode mode, String refusal) {
    JmhIterations iterations = mode == JmhMode.SINGLE_SHOT ? SHOTS : USUAL;
    return new JmhWorkload(
        name, "com.acme." + name, mode, HandMade.TASKS, Map.of(), iterations, iterations, refusal);
  }

  public static FoundBenchmark found(String benchmark) {
    return found(benchmark, JmhMode.THROUGHPUT);
  }

  public static FoundBenchmark found(String benchmark, JmhMode mode) {
    JmhIterations iterations = mode == JmhMode.SINGLE_SHOT ? SHOTS : USUAL;
    return new FoundBenchmark(benchmark, mode, Map.of(), iterations, iterations, "SECONDS", null);
  }

  /** The same with values for one parameter more. */
  public static FoundBenchmark with(FoundBenchmark found, String param, String... values) {
    Map<String, List<String>> params = new LinkedHashMap<>(found.params());
    params.put(param, List.of(values));
    return new FoundBenchmark(
        found.benchmark(),
        found.mode(),
        params,
        found.warmup(),
        found.measurement(),
        found.timeUnit(),
        found.refusal());
  }

  /** The same that tells its scores in another unit. */
  public static FoundBenchmark in(String timeUnit, FoundBenchmark found) {
    return new FoundBenchmark(
        found.benchmark(),
        found.mode(),
        found.params(),
        found.warmup(),
        found.measurement(),
        timeUnit,
        found.refusal());
  }

  /** The same whose threads are kept. */
  public static FoundBenchmark refused(FoundBenchmark found, String refusal) {
    return new FoundBenchmark(
        found.benchmark(),
        found.mode(),
        found.params(),
        found.warmup(),
        found.measurement(),
        found.timeUnit(),
        refusal);
  }
}
