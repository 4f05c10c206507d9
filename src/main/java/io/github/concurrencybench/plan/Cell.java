package io.github.concurrencybench.plan;

import java.util.Objects;

/**
 * The unit that is measured.
 *
 * @param workload the workload's name
 * @param tasks how many tasks its batch has
 * @param model the concurrency model's id
 * @param workers how many tasks may be in progress at once
 * @param jvm the id of the JVM it runs on
 * @param side whose code it runs
 */
public record Cell(
    String workload, int tasks, String model, Workers workers, String jvm, Side side) {

  /** Checks the parts. */
  public Cell {
    Objects.requireNonNull(workload, "workload");
    Objects.requireNonNull(model, "model");
    Objects.requireNonNull(workers, "workers");
    Objects.requireNonNull(jvm, "jvm");
    Objects.requireNonNull(side, "side");
    if (tasks < 1) {
      throw new InvalidPlan("tasks", String.valueOf(tasks), "a batch has at least 1 task");
    }
  }

  /**
   * The same with other code.
   *
   * @param other whose code
   * @return the cell on that side
   */
  public Cell on(Side other) {
    return new Cell(workload, tasks, model, workers, jvm, other);
  }

  /**
   * The name that {@code only} takes.
   *
   * @return workload, model and workers, such as {@code pages/virtual-threads/32}
   */
  public String name() {
    return workload + "/" + model + "/" + workers;
  }

  /**
   * The name where several JVMs are measured; {@code only} takes it too.
   *
   * @return the name and the JVM, such as {@code pages/virtual-threads/32/25.0.3}
   */
  public String nameWithJvm() {
    return name() + "/" + jvm;
  }
}
