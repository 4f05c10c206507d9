package io.github.concurrencybench.report.chart;

import io.github.concurrencybench.analysis.Comparison;
import io.github.concurrencybench.plan.Workers;
import io.github.concurrencybench.report.chart.Curve.Dot;
import io.github.concurrencybench.report.chart.Curve.Point;
import io.github.concurrencybench.report.chart.Panel.Mark;
import io.github.concurrencybench.result.Answer;
import io.github.concurrencybench.result.CellResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** How long a batch takes against the number of workers: the picture everybody came for. */
final class DurationChart {

  private static final int HEIGHT = 320;

  private final Lines lines;
  private final Answer winner;

  DurationChart(Lines lines) {
    this.lines = lines;
    this.winner = Comparison.of(lines.results(), lines.workload()).winner();
  }

  Chart chart() {
    List<Curve> curves = new ArrayList<>(lines.all().stream().map(this::curve).toList());
    int dots = curves.stream().mapToInt(curve -> curve.dots().size()).sum();
    curves.replaceAll(curve -> curve.thinned(Lines.MOST_DOTS, dots));
    ideal().ifPresent(curves::add);
    Panel panel =
        new Panel("time of a batch", true, Quantity.DURATION::tick, curves, mark().orElse(null));
    return Chart.of(
        new Chart.Caption(
            "duration",
            "Duration against workers: " + lines.workload(),
            description(dots),
            Chart.Numbers.CELLS),
        new PanelsPicture(List.of(panel), HEIGHT, PanelsPicture.workers()));
  }

  private Curve curve(List<CellResult> line) {
    List<Dot> dots = new ArrayList<>();
    line.forEach(cell -> dots.addAll(samples(cell)));
    List<Point> points = points(line);
    List<Point> plateau =
        lines
            .answer(line)
            .map(Answer::best)
            .map(best -> between(points, best.low().count(), best.high().count()))
            .orElse(List.of());
    return lines.curve(line.get(0), points, dots, plateau);
  }

  private static List<Point> points(List<CellResult> line) {
    return line.stream()
        .map(cell -> Lines.point(cell.cell().workers().count(), cell.duration()))
        .toList();
  }

  private static List<Point> between(List<Point> points, int from, int to) {
    return points.stream().filter(point -> point.x() >= from && point.x() <= to).toList();
  }

  /** Of a shortened cell, what all tasks would have taken. */
  private static List<Dot> samples(CellResult cell) {
    double workers = cell.cell().workers().count();
    return cell.samples().stream()
        .map(sample -> new Dot(workers, sample.wholeNanos(cell.cell())))
        .toList();
  }

  /** One worker's duration, of the sequential model where there is one, divided by the workers. */
  private Optional<Curve> ideal() {
    int most = lines.cells().stream().mapToInt(c -> c.cell().workers().count()).max().orElse(1);
    return lines.cells().stream()
        .filter(cell -> cell.cell().workers().equals(Workers.ONE) && most > 1)
        .min(Comparator.comparing(cell -> !cell.cell().model().equals(ModelStyles.SEQUENTIAL)))
        .map(cell -> cell.duration().median())
        .map(alone -> Curve.ideal("ideal", Point.of(1, alone), Point.of(most, alone / most)));
  }

  private Optional<Mark> mark() {
    if (winner == null) {
      return Optional.empty();
    }
    CellResult best = Comparison.best(lines.results(), winner);
    List<String> words = new ArrayList<>();
    words.add(count(winner.best().workers()) + " at a time: " + time(best));
    if (!winner.best().low().equals(winner.best().high())) {
      words.add(plateau(winner) + " as fast");
    }
    return Optional.of(
        new Mark(
            Lines.point(winner.best().workers().count(), best.duration()),
            winner.best().low().count(),
            winner.best().high().count(),
            words));
  }

  private static String plateau(Answer answer) {
    return count(answer.best().low()) + "-" + count(answer.best().high());
  }

  private static String count(Workers workers) {
    return Quantity.COUNT.text(workers.count());
  }

  private static String time(CellResult cell) {
    return (cell.scaled() ? "~" : "") + Quantity.DURATION.text(cell.duration().median());
  }

  private String description(int dots) {
    StringBuilder words = new StringBuilder();
    if (winner != null) {
      CellResult best = Comparison.best(lines.results(), winner);
      words.append("Best: ").append(lines.name(best));
      words.append(" with ").append(winner.best().workers()).append(", ").append(time(best));
      words.append(" a batch (").append(plateau(winner)).append(" workers are as fast). ");
    }
    lines.all().forEach(line -> words.append(ends(line)));
    words.append("Both axes are logarithmic. A line goes through the medians, the band around it");
    words.append(" is the 95 % interval, its thick part is as fast as its best; a dot is a sample");
    words.append(
        dots > Lines.MOST_DOTS
            ? ", of which about %d of %d are drawn.".formatted(Lines.MOST_DOTS, dots)
            : ".");
    return words.toString();
  }

  private String ends(List<CellResult> line) {
    CellResult first = line.get(0);
    CellResult last = line.get(line.size() - 1);
    String start =
        "%s: %s with %s".formatted(lines.name(first), time(first), first.cell().workers());
    return first == last
        ? start + ". "
        : start + ", %s with %s. ".formatted(time(last), last.cell().workers());
  }
}
