package io.github.concurrencybench.gate;

import io.github.concurrencybench.plan.Cell;
import java.util.Objects;

/**
 * A threshold on one cell that it matches.
 *
 * @param threshold what is asked
 * @param cell of whom, on the present side
 */
public record Gated(Threshold threshold, Cell cell) {

  /** Checks that both are there. */
  public Gated {
    Objects.requireNonNull(threshold, "threshold");
    Objects.requireNonNull(cell, "cell");
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
