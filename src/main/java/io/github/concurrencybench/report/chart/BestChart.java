package io.github.concurrencybench.report.chart;

import io.github.concurrencybench.analysis.Comparison;
import io.github.concurrencybench.report.chart.RowsPicture.Row;
import io.github.concurrencybench.report.chart.RowsPicture.Ruler;
import io.github.concurrencybench.result.Answer;
import io.github.concurrencybench.result.CellResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

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
    StringBuilder words = new StringBuilder();
    for (List<CellResult> line : lines.all()) {
      lines.answer(line).ifPresent(answer -> rows.add(row(answer)));
    }
    if (rows.size() < 2) {
      return Optional.empty();
    }
    rows.forEach(row -> words.append("%s: %s. ".formatted(row.name(), row.text())));
    SortedSet<Double> values = values(rows);
    boolean logarithmic = values.last() / values.first() > FAR_APART;
    words.append("Time of a batch, with its 95 % interval; = marks those that tie, > the fastest.");
    words.append(logarithmic ? " The axis is logarithmic." : " The axis starts at 0.");
    return Optional.of(
        Chart.of(
            new Chart.Caption(
                "best",
                "Models at their best: " + lines.workload(),
                words.toString(),
                Chart.Numbers.BEST),
            new RowsPicture("time of a batch", rows, ruler(values, logarithmic))));
  }

  private static Ruler ruler(SortedSet<Double> values, boolean logarithmic) {
    return Ruler.plain(
        room ->
            logarithmic
                ? Scale.log(values, room, Quantity.DURATION::tick)
                : Scale.fromZero(values.last(), room, Quantity.DURATION::tick));
  }

  private Row row(Answer answer) {
    CellResult cell = Comparison.best(lines.results(), answer);
    boolean alone = answer.model().equals(ModelStyles.SEQUENTIAL);
    return new Row(
        mark(answer) + lines.name(cell) + (alone ? "" : ", " + answer.best().workers()),
        Lines.point(0, cell.duration()),
        (cell.scaled() ? "~" : "") + Quantity.DURATION.text(cell.duration().median()),
        lines.styles().of(answer.model()),
        lines.styles().jvm(answer.jvm()) == 0);
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
