package io.github.concurrencybench.report.chart;

import io.github.concurrencybench.report.chart.RatioRow.Shift;
import io.github.concurrencybench.report.chart.RowsPicture.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
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
  private final ChartWords words;

  /** Of too many rows, those that changed most are shown, in their order. */
  ComparisonChart(List<RatioRow> rows, ChartWords words) {
    if (rows.isEmpty()) {
      throw new IllegalArgumentException("a comparison has rows");
    }
    List<RatioRow> most =
        rows.stream()
            .sorted(Comparator.comparingDouble(row -> -Math.abs(Math.log(row.ratio()))))
            .limit(MOST_ROWS)
            .toList();
    this.rows = rows.stream().filter(most::contains).limit(MOST_ROWS).toList();
    this.all = rows.size();
    this.words = words;
  }

  Chart chart(String of) {
    return Chart.of(
        new Chart.Caption(
            "comparison", words.with("comparison_title", of), description(), Chart.Numbers.ROWS),
        new RowsPicture(heading(), rows.stream().map(this::row).toList(), room -> scale()),
        words);
  }

  private String heading() {
    return hasOneMargin()
        ? words.with("comparison_heading", margin(rows.get(0)))
        : words.get("comparison_heading_margins");
  }

  private boolean hasOneMargin() {
    return rows.stream().map(this::margin).distinct().count() == 1;
  }

  private Row row(RatioRow row) {
    boolean known = row.hasInterval();
    Curve.Point value =
        new Curve.Point(
            0, row.ratio(), known ? row.low() : row.ratio(), known ? row.high() : row.ratio());
    String text = text(row.ratio()) + (hasOneMargin() ? "" : " (" + margin(row) + ")");
    return new Row(
        PlainText.of(row.name()),
        value,
        text,
        row.shift().style(),
        row.shift() != Shift.UNCLEAR,
        row.margin());
  }

  private String text(double ratio) {
    String format = ratio >= 100 ? "%,.0f" : "%.2f";
    return words.figure(String.format(Locale.ROOT, format, ratio));
  }

  /** Such as 10 % or 2.5 %. */
  private String margin(RatioRow row) {
    double percent = 100 * row.margin();
    boolean whole = percent >= 9.95 || Math.abs(percent - Math.rint(percent)) < 0.05;
    return words.figure(String.format(Locale.ROOT, whole ? "%.0f %%" : "%.1f %%", percent));
  }

  /** As far to the left as to the right, so that 1 is in the middle. */
  private Scale scale() {
    double far =
        rows.stream()
            .flatMap(row -> Stream.of(row.ratio(), row.low(), row.high(), 1 + row.margin()))
            .filter(value -> value != null)
            .mapToDouble(value -> Math.max(value, 1 / value))
            .max()
            .orElseThrow();
    double end = Math.pow(far, 1.15);
    double nearest = 0.2 * Math.log(end);
    List<Scale.Tick> ticks =
        ROUND.stream()
            .filter(round -> Math.abs(Math.log(round)) <= Math.log(end))
            .filter(round -> round == 1 || Math.abs(Math.log(round)) > nearest)
            .map(round -> new Scale.Tick(round, label(round)))
            .toList();
    return new Scale(true, 1 / end, end, ticks);
  }

  private String label(double value) {
    return words.figure(
        value < 0.01 ? "1/" + Quantity.COUNT.tick(1 / value) : Quantity.COUNT.tick(value));
  }

  private String description() {
    List<String> sentences = new ArrayList<>();
    rows.forEach(row -> sentences.add(inWords(row)));
    if (all > rows.size()) {
      sentences.add(words.with("comparison_left_out", all - rows.size()));
    }
    sentences.add(words.get("comparison_read"));
    return String.join(" ", sentences);
  }

  private String inWords(RatioRow row) {
    String interval =
        row.hasInterval() ? " (" + text(row.low()) + "-" + text(row.high()) + ")" : "";
    return words.with(
        "comparison_row",
        row.name(),
        text(row.ratio()) + interval,
        words.get(row.shift().key()),
        margin(row));
  }
}
