package io.github.concurrencybench.plan;

import java.util.Objects;

/**
 * What is measured next: one cell in one round.
 *
 * @param cell what to measure
 * @param round in which round, from 1
 * @param samples how many batches to time at most
 */
public record Turn(Cell cell, int round, int samples) {

  /** Checks the numbers. */
  public Turn {
    Objects.requireNonNull(cell, "cell");
    if (round < 1 || samples < 1) {
      throw new IllegalArgumentException("rounds and samples count from 1");
    }
  }
}
