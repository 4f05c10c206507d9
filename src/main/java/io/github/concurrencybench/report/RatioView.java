package io.github.concurrencybench.report;

import io.github.concurrencybench.report.chart.RatioRow;
import java.util.Locale;

/**
 * A row of the comparison with the reference, ready to print.
 *
 * @param name what is compared
 * @param ratio the time now over that of the reference; above 1 is slower now
 * @param interval the 95 % interval of it
 */
public record RatioView(String name, String ratio, String interval) {

  static RatioView of(RatioRow row, Words words) {
    boolean known = row.low() != null && row.high() != null;
    return new RatioView(
        row.name(),
        figure(row.ratio(), words),
        known ? figure(row.low(), words) + "-" + figure(row.high(), words) : "-");
  }

  private static String figure(double ratio, Words words) {
    return words.figure(String.format(Locale.ROOT, "%.3f", ratio));
  }
}
