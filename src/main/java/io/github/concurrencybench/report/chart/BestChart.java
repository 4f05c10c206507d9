package io.github.concurrencybench.report.chart;

import io.github.concurrencybench.analysis.Comparison;
import io.github.concurrencybench.report.chart.RowsPicture.Row;
import io.github.concurrencybench.report.chart.RowsPicture.Ticks;
import io.github.concurrencybench.result.Answer;
import io.github.concurrencybench.result.CellResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.DoubleFunction;

/** Each model on each JVM at its own best number of workers, in the order of the table. */
final class BestChart {

  private static final double FAR_APART = 8;

  private final Lines lines;
  private final Comparison comparison;

  BestChart(Lines lines) {
    this.lines = lines;
    this.comparison = Comparison.of(lines.results(), lines.workload());
  }

  /** Empty where fewer than two have an answer: there is nothing to compare. */
  Optional<Chart> chart() {
    List<Row> rows = new ArrayList<>();
    for (List<CellResult> line : lines.all()) {
      lines.answer(line).ifPresent(answer -> rows.add(row(answer)));
    }
    if (rows.size() < 2) {
      return Optional.empty();
    }
    List<String> sentences = new ArrayList<>();
    rows.forEach(row -> sentences.add(row.name() + ": " + row.text() + "."));
    SortedSet<Double> values = values(rows);
    boolean logarithmic = values.last() / values.first() > FAR_APART;
    ChartWords words = lines.words();
    sentences.add(words.get("best_read"));
    sentences.add(words.get(logarithmic ? "axis_logarithmic" : "axis_from_zero"));
    return Optional.of(
        Chart.of(
            new Chart.Caption(
                "best",
                words.with("best_title", lines.workload()),
                String.join(" ", sentences),
                Chart.Numbers.BEST),
            new RowsPicture(words.get("time_of_a_batch"), rows, ticks(values, logarithmic)),
            words));
  }

  private Ticks ticks(SortedSet<Double> values, boolean logarithmic) {
    DoubleFunction<String> label = lines.words().ticks(Quantity.DURATION);
    return room ->
        logarithmic ? Scale.log(values, room, label) : Scale.fromZero(values.last(), room, label);
  }

  private Row row(Answer answer) {
    CellResult cell = Comparison.best(lines.results(), answer);
    boolean alone = answer.model().equals(ModelStyles.SEQUENTIAL);
    return new Row(
        mark(answer) + lines.name(cell) + (alone ? "" : ", " + answer.best().workers()),
        Lines.point(0, cell.duration()),
        (cell.scaled() ? "~" : "")
            + lines.words().text(Quantity.DURATION, cell.duration().median()),
        lines.styles().of(answer.model()),
        lines.styles().jvm(answer.jvm()) == 0,
        0);
  }

  private String mark(Answer answer) {
    if (!comparison.tied().contains(answer)) {
      return "";
    }
    return comparison.tied().size() > 1 ? "= " : "> ";
  }

  private static SortedSet<Double> values(List<Row> rows) {
    SortedSet<Double> values = new TreeSet<>();
    rows.forEach(row -> values.addAll(List.of(row.value().low(), row.value().high())));
    return values;
  }
}
