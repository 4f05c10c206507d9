package io.github.concurrencybench.gate;

import io.github.concurrencybench.result.Answer;
import io.github.concurrencybench.result.Bound;
import io.github.concurrencybench.result.Results;
import java.util.ArrayList;
import java.util.List;

/** What is gated where the user asks for nothing. */
final class UsualGate {

  private static final double REGRESSION = 0.1;

  private UsualGate() {}

  /**
   * No errors, and no more than 10 % longer. Tasks that compute are compared by their processor
   * time too, which other work on the machine leaves as it is; not by that alone, since a lock that
   * lets one task run at a time leaves it as well.
   */
  static List<Threshold> thresholds(Results run) {
    List<Threshold> thresholds = new ArrayList<>();
    thresholds.add(
        new Threshold(
            Threshold.ANY, Threshold.ANY, Threshold.BEST, Metric.ERROR_RATE, 0.0, null, null));
    thresholds.add(Threshold.regression(Metric.DURATION, REGRESSION));
    run.analysis().stream()
        .filter(answer -> answer.bound() == Bound.CPU)
        .map(Answer::workload)
        .distinct()
        .map(UsualGate::cpuTime)
        .forEach(thresholds::add);
    return thresholds;
  }

  private static Threshold cpuTime(String workload) {
    return new Threshold(
        workload, Threshold.ANY, Threshold.BEST, Metric.CPU_TIME, null, null, REGRESSION);
  }
}
