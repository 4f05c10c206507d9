package io.github.concurrencybench.mojo;

import io.github.concurrencybench.plan.JmhWorkload;
import io.github.concurrencybench.result.FoundBenchmark;
import io.github.concurrencybench.result.JmhAnswer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The JMH benchmarks beside the older code.
 *
 * @param answer all that there are
 */
record OlderSuite(JmhAnswer answer) {

  /** Of each that cannot be compared, why, as a sentence. */
  Map<String, String> whyNot(List<JmhWorkload> workloads) {
    Map<String, String> whyNot = new TreeMap<>();
    for (JmhWorkload workload : workloads) {
      whyNot(workload).ifPresent(why -> whyNot.put(workload.name(), why));
    }
    return whyNot;
  }

  private Optional<String> whyNot(JmhWorkload workload) {
    if (answer.problem() != null) {
      return Optional.of("Beside the older code: " + answer.problem());
    }
    List<FoundBenchmark> same =
        answer.benchmarks().stream()
            .filter(found -> found.benchmark().equals(workload.benchmark()))
            .toList();
    if (same.isEmpty()) {
      return Optional.of("The older code has no JMH benchmark %s.".formatted(workload.benchmark()));
    }
    return same.stream()
        .flatMap(
            found ->
                workload.axes().keySet().stream().filter(name -> !found.params().containsKey(name)))
        .findFirst()
        .map(
            name ->
                "The JMH benchmark %s of the older code has no parameter %s."
                    .formatted(workload.benchmark(), name));
  }
}
