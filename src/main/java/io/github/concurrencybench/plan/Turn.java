package io.github.concurrencybench.plan;

import java.time.Duration;
import java.util.Objects;

/**
 * What is measured next: one cell in one round.
 *
 * @param cell what to measure
 * @param round in which round, from 1
 * @param samples how many batches to time at most
 * @param probe whether to look at what its tasks wait for, in place of timing them
 * @param longest how long its JVM may run at most, from its start to the end of its last sample;
 *     what takes longer is cut short. Null for no limit
 */
public record Turn(Cell cell, int round, int samples, boolean probe, Duration longest) {

  /** Checks the numbers. */
  public Turn {
    Objects.requireNonNull(cell, "cell");
    if (round < 1 || samples < 1) {
      throw new IllegalArgumentException("rounds and samples count from 1");
    }
  }

  /**
   * A turn that is timed, and takes the time it needs.
   *
   * @param cell what to measure
   * @param round in which round, from 1
   * @param samples how many batches to time at most
   */
  public Turn(Cell cell, int round, int samples) {
    this(cell, round, samples, false, null);
  }

  /**
   * A look at what the tasks of a cell wait for, in one batch.
   *
   * @param cell what to look at
   * @param round in which round, from 1
   * @return the turn
   */
  public static Turn probe(Cell cell, int round) {
    return new Turn(cell, round, 1, true, null);
  }

  /**
   * The same within a time.
   *
   * @param nanos from the start of the JVM to the end of its last sample
   * @return the changed turn
   */
  public Turn within(double nanos) {
    return new Turn(cell, round, samples, probe, Duration.ofNanos((long) Math.max(0, nanos)));
  }
}
