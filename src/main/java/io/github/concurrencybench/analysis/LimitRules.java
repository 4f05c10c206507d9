package io.github.concurrencybench.analysis;

import io.github.concurrencybench.plan.Workers;
import io.github.concurrencybench.result.Best;
import io.github.concurrencybench.result.Bound;
import io.github.concurrencybench.result.CellResult;
import io.github.concurrencybench.result.Limit;
import java.util.List;

/**
 * Says what stops more workers from helping, by the first rule that fits.
 *
 * @param curve the clean cells of the model
 * @param best its best number of workers
 * @param bound what the tasks spend their time on; null where that is not known
 * @param cpus how many processors the machine has
 */
record LimitRules(Curve curve, Best best, Bound bound, int cpus) {

  private static final double BUSY = 0.85;

  Limit limit() {
    CellResult cell = curve.at(best.workers()).orElseThrow();
    double busyCpus = Answers.cpuShare(cell) / cpus;
    if (busyCpus >= BUSY) {
      return Limit.CPUS;
    }
    if (best.workers().count() == cell.cell().tasks()) {
      return Limit.TASKS;
    }
    if (curve.cells().size() == 1) {
      // One number of workers shows nothing of what others would do.
      return Limit.UNKNOWN;
    }
    if (isLargest()) {
      return Limit.RANGE;
    }
    return bound == Bound.IO ? Limit.TARGET : Limit.UNKNOWN;
  }

  private boolean isLargest() {
    List<Workers> measured = curve.cells().stream().map(cell -> cell.cell().workers()).toList();
    return measured.get(measured.size() - 1).equals(best.workers());
  }
}
