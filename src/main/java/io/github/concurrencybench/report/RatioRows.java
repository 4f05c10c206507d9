package io.github.concurrencybench.report;

import io.github.concurrencybench.gate.Decision;
import io.github.concurrencybench.gate.Finding;
import io.github.concurrencybench.gate.Metric;
import io.github.concurrencybench.gate.Verdict;
import io.github.concurrencybench.report.chart.RatioRow;
import io.github.concurrencybench.report.chart.RatioRow.Shift;
import io.github.concurrencybench.result.Estimate;
import java.util.List;

/**
 * Turns findings into rows of the forest plot.
 *
 * @param decision what was decided
 * @param words the reader's language
 */
record RatioRows(Decision decision, Words words) {

  /** Of all that were compared with the reference, in the order of the thresholds. */
  List<RatioRow> all() {
    return decision.findings().stream().filter(RatioRows::isDrawn).map(this::row).toList();
  }

  private static boolean isDrawn(Finding finding) {
    return finding.ratio() != null
        && finding.ratio().median() > 0
        && !Double.isInfinite(finding.ratio().median())
        && margin(finding) > 0;
  }

  private static double margin(Finding finding) {
    Double asked = finding.threshold().maxRegression();
    return finding.margin() == null ? asked == null ? 0 : asked : finding.margin().used();
  }

  private RatioRow row(Finding finding) {
    Estimate ratio = finding.ratio();
    boolean known =
        ratio.hasInterval()
            && ratio.low() > 0
            && ratio.low() <= ratio.median()
            && ratio.median() <= ratio.high();
    return new RatioRow(
        name(finding),
        ratio.median(),
        known ? ratio.low() : null,
        known ? ratio.high() : null,
        margin(finding),
        shift(finding.verdict()));
  }

  private String name(Finding finding) {
    String what = GateFigures.what(finding);
    List<Metric> metrics =
        decision.findings().stream().map(each -> each.threshold().metric()).distinct().toList();
    return metrics.size() == 1
        ? what
        : new GateFigures(words).metric(finding.threshold().metric()) + ", " + what;
  }

  /** The verdict is of more than the interval: it was confirmed, or is of several rounds. */
  private static Shift shift(Verdict verdict) {
    return switch (verdict) {
      case PASS -> Shift.WITHIN;
      case IMPROVED -> Shift.BETTER;
      case REGRESSED -> Shift.WORSE;
      case NO_REFERENCE, NOT_COMPARABLE, INCONCLUSIVE, ERROR -> Shift.UNCLEAR;
    };
  }
}
