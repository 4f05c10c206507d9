package io.github.concurrencybench.report.chart;

import io.github.concurrencybench.analysis.Comparison;
import io.github.concurrencybench.plan.Workers;
import io.github.concurrencybench.report.chart.Curve.Point;
import io.github.concurrencybench.result.CellResult;
import io.github.concurrencybench.result.Estimate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** How much faster many workers are than one, and how much of each worker that leaves. */
final class SpeedupChart {

  private static final int HEIGHT = 210;

  private final Lines lines;
  private final ChartWords words;

  SpeedupChart(Lines lines) {
    this.lines = lines;
    this.words = lines.words();
  }

  /** Of each cell but those that others are measured by, in the order of the plan. */
  List<Speedup> rows() {
    List<Speedup> rows = new ArrayList<>();
    for (List<CellResult> line : lines.all()) {
      Optional<CellResult> one = one(line.get(0));
      line.stream()
          .filter(cell -> one.isPresent() && !cell.cell().model().equals(ModelStyles.SEQUENTIAL))
          .flatMap(cell -> speedup(one.get(), cell).stream())
          .forEach(rows::add);
    }
    return rows;
  }

  /** One after the other on the same JVM, else the same model with one worker. */
  private Optional<CellResult> one(CellResult of) {
    return lines.cells().stream()
        .filter(cell -> cell.cell().workers().equals(Workers.ONE))
        .filter(cell -> cell.cell().jvm().equals(of.cell().jvm()))
        .filter(
            cell ->
                cell.cell().model().equals(ModelStyles.SEQUENTIAL)
                    || cell.cell().model().equals(of.cell().model()))
        .min(Comparator.comparing(cell -> !cell.cell().model().equals(ModelStyles.SEQUENTIAL)));
  }

  /** Empty where the two share no round. */
  private static Optional<Speedup> speedup(CellResult one, CellResult cell) {
    Estimate ratio = Comparison.ratio(one, cell);
    return Double.isNaN(ratio.median())
        ? Optional.empty()
        : Optional.of(
            new Speedup(
                cell.cell().model(),
                cell.cell().jvm(),
                cell.cell().workers(),
                ratio,
                one.cell().model()));
  }

  /** Empty where nothing was measured with one worker, or nothing with more. */
  Optional<Chart> chart() {
    List<Speedup> rows = rows();
    double most = rows.stream().mapToInt(row -> row.workers().count()).max().orElse(1);
    if (most == 1) {
      return Optional.empty();
    }
    Curve even = Curve.ideal(words.get("ideal"), Point.of(1, 1), Point.of(most, most));
    Curve whole = Curve.ideal(words.get("ideal"), Point.of(1, 1), Point.of(most, 1));
    List<Curve> speedups = curves(rows, Speedup::speedup);
    List<Curve> efficiencies = new ArrayList<>(curves(rows, Speedup::efficiency));
    efficiencies.add(whole);
    List<Curve> against = new ArrayList<>(speedups);
    against.add(even);
    Panel above =
        Panel.logarithmic(words.get("speedup_heading"), words.ticks(Quantity.TIMES), against);
    Panel below =
        Panel.fromZero(
            words.get("efficiency_heading"), words.ticks(Quantity.PERCENT), efficiencies);
    return Optional.of(
        Chart.of(
            new Chart.Caption(
                "speedup",
                words.with("speedup_title", lines.workload()),
                description(rows),
                Chart.Numbers.SPEEDUPS),
            new PanelsPicture(List.of(above, below), HEIGHT, PanelsPicture.workers(words)),
            words));
  }

  private List<Curve> curves(List<Speedup> rows, Function<Speedup, Estimate> value) {
    List<Curve> curves = new ArrayList<>();
    for (List<CellResult> line : lines.all()) {
      CellResult one = line.get(0);
      List<Point> points =
          rows.stream()
              .filter(row -> row.model().equals(one.cell().model()))
              .filter(row -> row.jvm().equals(one.cell().jvm()))
              .map(row -> Lines.point(row.workers().count(), value.apply(row)))
              .toList();
      if (!points.isEmpty()) {
        curves.add(lines.curve(one, points, List.of(), List.of()));
      }
    }
    return curves;
  }

  private String description(List<Speedup> rows) {
    List<String> sentences = new ArrayList<>();
    for (List<CellResult> line : lines.all()) {
      CellResult one = line.get(0);
      rows.stream()
          .filter(row -> row.model().equals(one.cell().model()))
          .filter(row -> row.jvm().equals(one.cell().jvm()))
          .max(Comparator.comparingDouble(row -> row.speedup().median()))
          .ifPresent(row -> sentences.add(most(lines.name(one), row)));
    }
    sentences.add(words.get("speedup_read"));
    return String.join(" ", sentences);
  }

  private String most(String name, Speedup row) {
    return words.with(
        "speedup_most",
        name,
        words.text(Quantity.TIMES, row.speedup().median()),
        row.workers(),
        words.text(Quantity.PERCENT, row.efficiency().median()),
        row.against().equals(row.model()) ? words.get("one_of_its_own") : row.against());
  }
}
