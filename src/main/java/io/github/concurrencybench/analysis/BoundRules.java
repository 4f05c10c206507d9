package io.github.concurrencybench.analysis;

import io.github.concurrencybench.result.Bound;
import io.github.concurrencybench.result.CellResult;

/**
 * Says what the tasks spend their time on, by what one worker did and by how far more workers
 * helped.
 *
 * @param one the cell with one worker
 * @param curve cells with other numbers
 * @param cpus how many processors the machine has
 */
record BoundRules(CellResult one, Curve curve, int cpus) {

  private static final double MOSTLY_COMPUTING = 0.8;
  private static final double MOSTLY_WAITING = 0.2;

  /** The share of its time in which one worker computed. */
  double share() {
    return Processors.shareOfOne(one);
  }

  Bound bound() {
    double share = Math.min(share(), mostThatScalingAllows());
    if (share >= MOSTLY_COMPUTING) {
      return Bound.CPU;
    }
    return share <= MOSTLY_WAITING ? Bound.IO : Bound.MIXED;
  }

  /**
   * Processors cannot compute more than all the time: where workers beyond their number are s times
   * as fast as one, a task computes for at most processors / s of its time, whatever the clocks
   * say.
   */
  private double mostThatScalingAllows() {
    double fastest =
        curve.cells().stream()
            .filter(cell -> cell.cell().workers().count() > cpus)
            .mapToDouble(cell -> cell.throughput().median())
            .max()
            .orElse(0);
    double undisturbed = one.throughput().median() / (1 - Processors.waitingOfOne(one));
    return fastest == 0 ? 1 : cpus * undisturbed / fastest;
  }
}
