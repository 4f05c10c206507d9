package io.github.concurrencybench.analysis;

import io.github.concurrencybench.plan.Workers;
import io.github.concurrencybench.result.Best;
import io.github.concurrencybench.result.Prediction;
import java.util.List;

/**
 * What the two rules say that people quote most. They are opposites: the first shrinks with the
 * waiting, the second grows with it.
 *
 * @param curve what was measured
 * @param best its answer
 * @param cpus how many processors the machine has
 */
record QuotedRules(Curve curve, Best best, int cpus) {

  /** Times the share that computes, as in many an answer about processes. */
  static final String TIMES_SHARE = "cores x p";

  /** With U = 1, all processors busy: Goetz, Java Concurrency in Practice, 8.2. */
  static final String GOETZ = "cores x U / p";

  /** Of two that miss, the nearer one is supported if it is off by no more than this factor. */
  private static final double NEAR = 1.5;

  /** None for a model that knows only one number of workers. */
  List<Prediction> of(double share) {
    if (curve.cells().size() == 1) {
      return List.of();
    }
    double p = Math.max(0, Math.min(1, share));
    double times = cpus * p;
    double over = p == 0 ? Double.POSITIVE_INFINITY : cpus / p;
    return List.of(prediction(TIMES_SHARE, times, over), prediction(GOETZ, over, times));
  }

  private Prediction prediction(String rule, double exact, double other) {
    Workers workers = workers(exact);
    return new Prediction(
        rule, workers, Math.round(exact) > curve.tasks(), supported(workers, workers(other)));
  }

  private Workers workers(double exact) {
    return new Workers((int) Math.max(1, Math.min(curve.tasks(), Math.round(exact))));
  }

  private Boolean supported(Workers workers, Workers other) {
    Workers largest = curve.cells().get(curve.cells().size() - 1).cell().workers();
    if (workers.compareTo(largest) > 0 && best.high().equals(largest)) {
      return null;
    }
    double off = off(best, workers);
    return off == 1 || off <= NEAR && off <= off(best, other) && off(best, other) != 1;
  }

  /** By which factor a number misses the plateau; 1 within it. */
  static double off(Best best, Workers workers) {
    double count = workers.count();
    return Math.max(1, Math.max(best.low().count() / count, count / best.high().count()));
  }
}
