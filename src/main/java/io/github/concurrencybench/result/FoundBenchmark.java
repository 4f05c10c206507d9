package io.github.concurrencybench.result;

import io.github.concurrencybench.plan.JmhIterations;
import io.github.concurrencybench.plan.JmhMode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A JMH benchmark in one of its modes, as its annotations and JMH's own defaults have it.
 *
 * @param benchmark the full name of the class and the method
 * @param mode what is measured
 * @param params the values of each parameter, in their order
 * @param warmup the iterations that count for nothing
 * @param measurement the iterations that count
 * @param timeUnit in which it tells its scores, as in {@link java.util.concurrent.TimeUnit}
 * @param refusal why its threads cannot be swept, as a sentence with the remedy; null where they
 *     can
 */
public record FoundBenchmark(
    String benchmark,
    JmhMode mode,
    Map<String, List<String>> params,
    JmhIterations warmup,
    JmhIterations measurement,
    String timeUnit,
    String refusal) {

  /** Copies the map in its order. */
  public FoundBenchmark {
    params = Collections.unmodifiableMap(new LinkedHashMap<>(params));
  }
}
