package io.github.concurrencybench.report;

import io.github.concurrencybench.gate.Finding;
import io.github.concurrencybench.gate.Margin;
import io.github.concurrencybench.gate.Metric;
import io.github.concurrencybench.gate.Threshold;
import io.github.concurrencybench.plan.Cell;
import io.github.concurrencybench.result.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The numbers of the gate as people read them.
 *
 * @param words the reader's language
 */
record GateFigures(Words words) {

  private static final String NOTHING = "-";

  /** A share that is whole to a tenth of a per cent is written without it. */
  private static final double HARDLY = 0.05;

  /** What was looked at, as {@code -Dconcurrency-bench.only} takes it. */
  static String what(Finding finding) {
    Cell cell = finding.cell();
    Threshold asked = finding.threshold();
    return cell == null
        ? String.join("/", asked.workload(), asked.model(), asked.workers())
        : String.join("/", cell.workload(), cell.model(), cell.workers().toString());
  }

  String metric(Metric metric) {
    return words.get("metric_" + metric.name().toLowerCase(Locale.ROOT));
  }

  String value(Metric metric, double value) {
    return words.figure(
        switch (metric) {
          case DURATION, CPU_TIME, SERVICE_TIME_P50, SERVICE_TIME_P90, SERVICE_TIME_P99 ->
              Figures.duration(value);
          case THROUGHPUT -> Figures.count(Math.round(value)) + "/s";
          case SPEEDUP -> Figures.times(new Estimate(value, null, null));
          case EFFICIENCY, ERROR_RATE -> percent(value);
          case PEAK_MEMORY -> Figures.memory(Math.round(value));
        });
  }

  String value(Metric metric, Estimate value) {
    return value == null ? NOTHING : value(metric, value.median());
  }

  String ratio(Finding finding) {
    return finding.ratio() == null ? NOTHING : times(finding.ratio().median());
  }

  String interval(Finding finding) {
    Estimate ratio = finding.ratio();
    return ratio == null || !ratio.hasInterval()
        ? NOTHING
        : times(ratio.low()) + "-" + times(ratio.high());
  }

  private String times(double ratio) {
    return words.figure(String.format(Locale.ROOT, "%.2f", ratio));
  }

  /** What was allowed: a limit, a margin, or both. */
  String allowed(Finding finding) {
    Threshold asked = finding.threshold();
    List<String> parts = new ArrayList<>();
    if (asked.max() != null) {
      parts.add(words.with("at_most", value(asked.metric(), asked.max())));
    }
    if (asked.min() != null) {
      parts.add(words.with("at_least", value(asked.metric(), asked.min())));
    }
    if (finding.margin() != null) {
      parts.add(margin(finding.margin()));
    } else if (asked.maxRegression() != null) {
      parts.add(words.figure(percent(asked.maxRegression())));
    }
    return String.join(", ", parts);
  }

  /** With where it came from. */
  private String margin(Margin margin) {
    String used = share(margin.used());
    if (margin.noiseFloor() == null) {
      return words.with("margin_asked", used);
    }
    return margin.isWidened()
        ? words.with("margin_widened", used, share(margin.noiseFloor()), share(margin.asked()))
        : words.with("margin_above_noise", used, share(margin.noiseFloor()));
  }

  String share(double share) {
    return words.figure(percent(share));
  }

  /** Such as 12 % or 2.5 %. */
  private static String percent(double share) {
    double percent = 100 * share;
    boolean whole =
        Math.abs(percent) >= 10 - HARDLY || Math.abs(percent - Math.rint(percent)) < HARDLY;
    return String.format(Locale.ROOT, whole ? "%.0f %%" : "%.1f %%", percent);
  }

  String wouldCatch(Finding finding) {
    return finding.wouldCatch() == null ? NOTHING : share(finding.wouldCatch());
  }
}
