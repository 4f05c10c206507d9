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
   * @param done how many turns are finished: a cell has one in each round
   * @param all how many there will be, as far as is known
   * @param left how long the rest will take; null before the first cell is finished
   */
  record Step(int done, int all, Duration left) {}
}
