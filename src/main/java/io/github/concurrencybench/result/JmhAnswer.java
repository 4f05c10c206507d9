package io.github.concurrencybench.result;

import java.util.List;

/**
 * The JMH benchmarks that a JVM has found.
 *
 * @param version of the project's JMH, such as {@code 1.37}; null where there is none
 * @param benchmarks one for each benchmark and mode, in order of their names
 * @param problem why there are none, as a sentence with the remedy; null where all is well
 */
public record JmhAnswer(String version, List<FoundBenchmark> benchmarks, String problem) {

  /** Copies the list. */
  public JmhAnswer {
    benchmarks = List.copyOf(benchmarks);
  }
}
