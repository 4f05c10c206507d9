package io.github.concurrencybench.plan;

import java.util.Objects;

/**
 * What is measured next: one cell in one round.
 *
 * @param cell what to measure
 * @param round in which round, from 1
 * @param samples how many batches to time at most
 * @param probe whether to look at what its tasks wait for, in place of timing them
 */
public record Turn(Cell cell, int round, int samples, boolean probe) {

  /** Checks the numbers. */
  public Turn {
    Objects.requireNonNull(cell, "cell");
    if (round < 1 || samples < 1) {
      throw new IllegalArgumentException("rounds and samples count from 1");
    }
  }

  /**
   * A turn that is timed.
   *
   * @param cell what to measure
   * @param round in which round, from 1
   * @param samples how many batches to time at most
   */
  public Turn(Cell cell, int round, int samples) {
    this(cell, round, samples, false);
  }

  /**
   * A look at what the tasks of a cell wait for, in one batch.
   *
   * @param cell what to look at
   * @param round in which round, from 1
   * @return the turn
   */
  public static Turn probe(Cell cell, int round) {
    return new Turn(cell, round, 1, true);
  }
}
