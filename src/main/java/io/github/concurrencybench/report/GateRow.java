package io.github.concurrencybench.report;

import io.github.concurrencybench.gate.Finding;
import io.github.concurrencybench.gate.Metric;

/**
 * A finding in the table of all, ready to print.
 *
 * @param what workload, model and workers
 * @param metric what was looked at
 * @param before the value of the reference
 * @param now the value of the present code
 * @param ratio how many times as bad as the reference
 * @param interval the 95 % interval of it
 * @param allowed the limit or margin, and where that came from
 * @param caught the smallest slowdown that would have been caught
 * @param mark the verdict
 * @param advisory whether it is told only
 */
public record GateRow(
    String what,
    String metric,
    String before,
    String now,
    String ratio,
    String interval,
    String allowed,
    String caught,
    VerdictMark mark,
    boolean advisory) {

  static GateRow of(Finding finding, Words words) {
    GateFigures figures = new GateFigures(words);
    Metric metric = finding.threshold().metric();
    return new GateRow(
        GateFigures.what(finding),
        figures.metric(metric),
        figures.value(metric, finding.reference()),
        figures.value(metric, finding.present()),
        figures.ratio(finding),
        figures.interval(finding),
        figures.allowed(finding),
        figures.wouldCatch(finding),
        VerdictMark.of(finding, words),
        finding.advisory());
  }
}
