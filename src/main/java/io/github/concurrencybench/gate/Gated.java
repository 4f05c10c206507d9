package io.github.concurrencybench.gate;

import io.github.concurrencybench.plan.Cell;
import io.github.concurrencybench.plan.Workers;
import io.github.concurrencybench.plan.Workload;
import io.github.concurrencybench.result.Results;
import java.util.Objects;

/**
 * A threshold on one cell that it matches.
 *
 * @param threshold what is asked
 * @param cell of whom, on the present side
 * @param yardstick the cell that a gain is measured by
 */
public record Gated(Threshold threshold, Cell cell, Cell yardstick) {

  private static final String SEQUENTIAL = "sequential";

  /** Checks that all are there. */
  public Gated {
    Objects.requireNonNull(threshold, "threshold");
    Objects.requireNonNull(cell, "cell");
    Objects.requireNonNull(yardstick, "yardstick");
  }

  /**
   * A threshold where gains are measured by one task after the other.
   *
   * @param threshold what is asked
   * @param cell of whom, on the present side
   */
  public Gated(Threshold threshold, Cell cell) {
    this(threshold, cell, yardstick(cell, SEQUENTIAL));
  }

  /**
   * A threshold on a cell of a run.
   *
   * @param run what was measured
   * @param threshold what is asked
   * @param cell of whom, on the present side
   * @return the threshold, with the yardstick of the cell's workload
   */
  static Gated in(Results run, Threshold threshold, Cell cell) {
    return new Gated(threshold, cell, yardstickOf(run, cell));
  }

  /**
   * The one worker by whom a cell is measured.
   *
   * @param run what was measured
   * @param cell one of its cells
   * @return another one, of its workload, or the same
   */
  static Cell yardstickOf(Results run, Cell cell) {
    return yardstick(
        cell,
        run.plan().workloads().stream()
            .filter(workload -> workload.name().equals(cell.workload()))
            .map(Workload::yardstick)
            .findFirst()
            .orElse(SEQUENTIAL));
  }

  private static Cell yardstick(Cell cell, String model) {
    return new Cell(cell.workload(), cell.tasks(), model, Workers.ONE, cell.jvm(), cell.side());
  }

  /**
   * Whether it is compared with a reference.
   *
   * @return not where only absolute limits are asked for
   */
  public boolean isCompared() {
    return threshold.maxRegression() != null;
  }
}
