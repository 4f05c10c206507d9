package io.github.concurrencybench.measure;

import io.github.concurrencybench.plan.Cell;
import java.time.Duration;

/** Where the person is told how far it is. */
public interface Progress {

  /**
   * A cell is about to be measured.
   *
   * @param cell which
   * @param step where in the run that is
   */
  void measuring(Cell cell, Step step);

  /** The last cell is measured. */
  void done();

  /**
   * Where a run is.
   *
   * @param round the round, from 1
   * @param done how many cells of all rounds are finished
   * @param all how many there will be, as far as is known
   * @param left how long the rest will take; null before the first cell is finished
   */
  record Step(int round, int done, int all, Duration left) {}
}
