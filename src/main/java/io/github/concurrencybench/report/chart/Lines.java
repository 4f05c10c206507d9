package io.github.concurrencybench.report.chart;

import io.github.concurrencybench.plan.Side;
import io.github.concurrencybench.report.chart.Curve.Dot;
import io.github.concurrencybench.report.chart.Curve.Point;
import io.github.concurrencybench.result.Answer;
import io.github.concurrencybench.result.CellResult;
import io.github.concurrencybench.result.Estimate;
import io.github.concurrencybench.result.Results;
import io.github.concurrencybench.result.Status;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The lines of one workload: the cells without errors of each model on each JVM. */
final class Lines {

  /** More dots than this make no better picture, only a larger file. */
  static final int MOST_DOTS = 1500;

  private final Results results;
  private final String workload;
  private final ModelStyles styles;
  private final ChartWords words;
  private final List<List<CellResult>> lines;

  Lines(Results results, String workload, ChartWords words) {
    this.words = words;
    this.results = results;
    this.workload = workload;
    this.styles = ModelStyles.of(results);
    Map<List<String>, List<CellResult>> grouped = new LinkedHashMap<>();
    for (CellResult cell : results.cellsOf(workload)) {
      if (cell.cell().side() == Side.PRESENT && cell.isClean() && cell.duration() != null) {
        List<String> line = List.of(cell.cell().model(), cell.cell().jvm());
        grouped.computeIfAbsent(line, none -> new ArrayList<>()).add(cell);
      }
    }
    this.lines = grouped.values().stream().map(Lines::ascending).toList();
  }

  private static List<CellResult> ascending(List<CellResult> cells) {
    return cells.stream().sorted(Comparator.comparing(cell -> cell.cell().workers())).toList();
  }

  Results results() {
    return results;
  }

  String workload() {
    return workload;
  }

  ChartWords words() {
    return words;
  }

  ModelStyles styles() {
    return styles;
  }

  /** Each by workers; in the order of the plan. */
  List<List<CellResult>> all() {
    return lines;
  }

  /** The numbers of workers with which tasks, or whole cells, of some model have failed. */
  List<Double> failed() {
    return results.cellsOf(workload).stream()
        .filter(cell -> cell.cell().side() == Side.PRESENT)
        .filter(cell -> cell.status() == Status.FAILED || !cell.errors().isEmpty())
        .map(cell -> (double) cell.cell().workers().count())
        .distinct()
        .sorted()
        .toList();
  }

  List<CellResult> cells() {
    return lines.stream().flatMap(List::stream).toList();
  }

  boolean isEmpty() {
    return lines.isEmpty();
  }

  String name(CellResult cell) {
    return styles.name(cell.cell().model(), cell.cell().jvm());
  }

  /** Empty where the line has no answer, or a brake decided. */
  Optional<Answer> answer(List<CellResult> line) {
    CellResult one = line.get(0);
    return results.analysis().stream()
        .filter(answer -> answer.best() != null && answer.workload().equals(workload))
        .filter(answer -> answer.model().equals(one.cell().model()))
        .filter(answer -> answer.jvm().equals(one.cell().jvm()))
        .findFirst();
  }

  /** A curve of what is known of the cells; empty where it is known of none. */
  Optional<Curve> curve(List<CellResult> line, Function<CellResult, Estimate> value) {
    List<Point> points = new ArrayList<>();
    for (CellResult cell : line) {
      Estimate estimate = value.apply(cell);
      if (estimate != null) {
        points.add(point(cell.cell().workers().count(), estimate));
      }
    }
    return points.isEmpty()
        ? Optional.empty()
        : Optional.of(curve(line.get(0), points, List.of(), List.of()));
  }

  Curve curve(CellResult one, List<Point> points, List<Dot> dots, List<Point> plateau) {
    ModelStyle style = styles.of(one.cell().model());
    return new Curve(name(one), style, styles.jvm(one.cell().jvm()), points, dots, plateau);
  }

  List<Curve> curves(Function<CellResult, Estimate> value) {
    return lines.stream().flatMap(line -> curve(line, value).stream()).toList();
  }

  static Point point(double x, Estimate value) {
    return value.hasInterval()
        ? new Point(x, value.median(), value.low(), value.high())
        : Point.of(x, value.median());
  }

  static Estimate exactly(double value) {
    return new Estimate(value, null, null);
  }
}
