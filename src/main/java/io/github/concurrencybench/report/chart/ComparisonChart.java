package io.github.concurrencybench.report.chart;

import io.github.concurrencybench.report.chart.RatioRow.Shift;
import io.github.concurrencybench.report.chart.RowsPicture.Row;
import io.github.concurrencybench.report.chart.RowsPicture.Ruler;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Ratios to the reference below each other: a forest plot. */
final class ComparisonChart {

  /** More are no picture any more. */
  static final int MOST_ROWS = 60;

  private static final List<Double> ROUND =
      List.of(
          1e-9, 1e-6, 1e-4, 1e-3, 0.01, 0.1, 0.2, 0.5, 0.8, 0.9, 0.95, 0.98, 0.99, 1.0, 1.01, 1.02,
          1.05, 1.1, 1.2, 1.5, 2.0, 5.0, 10.0, 100.0, 1e3, 1e4, 1e6, 1e9);

  private final List<RatioRow> rows;
  private final int all;
  private final double margin;

  /** Of too many rows, those that changed most are shown, in their order. */
  ComparisonChart(List<RatioRow> rows, double margin) {
    if (rows.isEmpty() || !(margin > 0)) {
      throw new IllegalArgumentException("a comparison has rows and a margin above 0");
    }
    List<RatioRow> most =
        rows.stream()
            .sorted(Comparator.comparingDouble(row -> -Math.abs(Math.log(row.ratio()))))
            .limit(MOST_ROWS)
            .toList();
    this.rows = rows.stream().filter(most::contains).limit(MOST_ROWS).toList();
    this.all = rows.size();
    this.margin = margin;
  }

  Chart chart(String of) {
    return Chart.of(
        new Chart.Caption(
            "comparison", "Compared with the reference: " + of, description(), Chart.Numbers.ROWS),
        new RowsPicture(
            "time now over time of the reference: right of 1 is slower",
            rows.stream().map(this::row).toList(),
            new Ruler(room -> scale(), 1 / (1 + margin), 1 + margin)));
  }

  private Row row(RatioRow row) {
    boolean known = row.hasInterval();
    Curve.Point value =
        new Curve.Point(
            0, row.ratio(), known ? row.low() : row.ratio(), known ? row.high() : row.ratio());
    Shift shift = row.shift(margin);
    String name = PlainText.of(row.name());
    return new Row(name, value, text(row.ratio()), shift.style(), shift != Shift.UNCLEAR);
  }

  private static String text(double ratio) {
    return ratio >= 100
        ? String.format(Locale.ROOT, "%,.0f", ratio)
        : String.format(Locale.ROOT, "%.2f", ratio);
  }

  /** As far to the left as to the right, so that 1 is in the middle. */
  private Scale scale() {
    double far =
        rows.stream()
            .flatMap(row -> Stream.of(row.ratio(), row.low(), row.high()))
            .filter(value -> value != null)
            .mapToDouble(value -> Math.max(value, 1 / value))
            .max()
            .orElseThrow();
    double end = Math.pow(Math.max(far, 1 + margin), 1.15);
    double nearest = 0.2 * Math.log(end);
    List<Scale.Tick> ticks =
        ROUND.stream()
            .filter(round -> Math.abs(Math.log(round)) <= Math.log(end))
            .filter(round -> round == 1 || Math.abs(Math.log(round)) > nearest)
            .map(round -> new Scale.Tick(round, label(round)))
            .toList();
    return new Scale(true, 1 / end, end, ticks);
  }

  private static String label(double value) {
    return value < 0.01 ? "1/" + Quantity.COUNT.tick(1 / value) : Quantity.COUNT.tick(value);
  }

  private String description() {
    String words =
        rows.stream()
            .map(row -> "%s: %s. ".formatted(row.name(), inWords(row)))
            .collect(Collectors.joining());
    String left =
        all > rows.size() ? "The other %d changed less. ".formatted(all - rows.size()) : "";
    return words
        + left
        + "The band is the margin, from %s to %s. A triangle upwards is slower, downwards faster,"
            .formatted(text(1 / (1 + margin)), text(1 + margin))
        + " a circle within the margin, a hollow diamond unclear. The axis is logarithmic.";
  }

  private String inWords(RatioRow row) {
    return text(row.ratio())
        + (row.hasInterval() ? " (" + text(row.low()) + "-" + text(row.high()) + ")" : "")
        + ", "
        + row.shift(margin).words();
  }
}
