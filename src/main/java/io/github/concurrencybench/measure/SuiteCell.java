package io.github.concurrencybench.measure;

import io.github.concurrencybench.plan.Cell;
import io.github.concurrencybench.plan.JmhWorkload;
import java.util.Optional;
import java.util.Set;

/**
 * A cell of a JMH benchmark of the user's, whose threads are the workers.
 *
 * @param cell what is to be measured
 * @param suite its workload
 */
record SuiteCell(Cell cell, JmhWorkload suite) {

  private static final Set<String> MODELS = Set.of("platform-threads", "virtual-threads");

  /** Why it cannot be, whatever JVM it runs in; a sentence. */
  Optional<String> notApplicable() {
    return suite.notApplicable().or(this::otherModel);
  }

  private Optional<String> otherModel() {
    return MODELS.contains(cell.model())
        ? Optional.empty()
        : Optional.of(
            "JMH runs a benchmark in threads of its own: the models of one are platform-threads and virtual-threads, not %s."
                .formatted(cell.model()));
  }
}
