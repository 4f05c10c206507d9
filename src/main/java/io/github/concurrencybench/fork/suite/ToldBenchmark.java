package io.github.concurrencybench.fork.suite;

import io.github.concurrencybench.plan.JmhIterations;
import io.github.concurrencybench.plan.JmhMode;
import io.github.concurrencybench.result.FoundBenchmark;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A benchmark as JMH has told it.
 *
 * @param told by name: the parts of a {@link FoundBenchmark}, and what keeps its threads
 */
record ToldBenchmark(Map<String, Object> told) {

  /** What stands in JMH's lists for a bare {@code @Param}. */
  private static final List<String> WITHOUT_VALUES = List.of("blank_blank_blank_2014");

  private static final int ALL_CPUS = -1;
  private static final int HALF_OF_THE_CPUS = -2;

  FoundBenchmark found() {
    return new FoundBenchmark(
        (String) told.get("benchmark"),
        mode(),
        params(),
        iterations("warmups", "warmupNanos"),
        iterations("measurements", "measurementNanos"),
        (String) told.get("timeUnit"),
        refusal());
  }

  @SuppressWarnings("unchecked")
  private Map<String, List<String>> params() {
    return (Map<String, List<String>>) told.get("params");
  }

  private JmhMode mode() {
    return Arrays.stream(JmhMode.values())
        .filter(mode -> mode.label().equals(told.get("mode")))
        .findFirst()
        .orElseThrow();
  }

  private JmhIterations iterations(String count, String nanos) {
    return new JmhIterations((Integer) told.get(count), Duration.ofNanos((Long) told.get(nanos)));
  }

  private String refusal() {
    if ((Boolean) told.get("grouped")) {
      return "Its threads do different things (@Group), so that one number of workers says nothing of it; measure each method of the group as a benchmark of its own.";
    }
    if (params().containsValue(WITHOUT_VALUES)) {
      return "One of its parameters has no values; write them into @Param.";
    }
    return told.get("threads") instanceof Integer threads
        ? "Its threads are fixed %s; take the annotation away, and workers are its threads."
            .formatted(fixed(threads))
        : null;
  }

  private static String fixed(int threads) {
    return switch (threads) {
      case ALL_CPUS -> "to the number of processors by @Threads(Threads.MAX)";
      case HALF_OF_THE_CPUS -> "to half of the processors by @Threads(Threads.HALF_MAX)";
      default -> "by @Threads(" + threads + ")";
    };
  }
}
