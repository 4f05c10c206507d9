package io.github.concurrencybench.gate;

import io.github.concurrencybench.plan.Cell;
import io.github.concurrencybench.plan.Side;
import io.github.concurrencybench.plan.Workers;
import io.github.concurrencybench.result.Estimate;
import io.github.concurrencybench.result.Status;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * A cell as it was accepted.
 *
 * @param workload the workload's name
 * @param definition the same for runs that did the same under that name
 * @param tasks how many tasks a batch had
 * @param model the model's id
 * @param workers how many tasks were in progress at once
 * @param jvm the JVM's id
 * @param status measured or not applicable
 * @param best whether it was the best of its model
 * @param scaled whether it was calculated from the first tasks
 * @param errors how many tasks failed, by error class
 * @param metrics an estimate for each metric that is known, in its unit
 */
public record BaselineCell(
    String workload,
    String definition,
    int tasks,
    String model,
    Workers workers,
    String jvm,
    Status status,
    boolean best,
    boolean scaled,
    Map<String, Integer> errors,
    Map<Metric, Estimate> metrics) {

  /** Stable in diffs: a cell has its place whatever was measured first. */
  static final Comparator<BaselineCell> ORDER =
      Comparator.comparing(BaselineCell::workload)
          .thenComparing(BaselineCell::model)
          .thenComparing(BaselineCell::jvm)
          .thenComparing(BaselineCell::workers);

  /** Checks the parts and copies the maps, in a fixed order. */
  public BaselineCell {
    Objects.requireNonNull(workload, "workload");
    Objects.requireNonNull(definition, "definition");
    Objects.requireNonNull(model, "model");
    Objects.requireNonNull(workers, "workers");
    Objects.requireNonNull(jvm, "jvm");
    Objects.requireNonNull(status, "status");
    errors = Collections.unmodifiableMap(new TreeMap<>(errors == null ? Map.of() : errors));
    Map<Metric, Estimate> known = new EnumMap<>(Metric.class);
    if (metrics != null) {
      // A metric of a newer plugin is none that this one could compare.
      metrics.forEach(
          (metric, value) -> {
            if (metric != null && value != null) {
              known.put(metric, value);
            }
          });
    }
    metrics = Collections.unmodifiableMap(known);
  }

  /**
   * What it was measured as.
   *
   * @return the cell
   */
  public Cell cell() {
    return new Cell(workload, tasks, model, workers, jvm, Side.PRESENT);
  }
}
