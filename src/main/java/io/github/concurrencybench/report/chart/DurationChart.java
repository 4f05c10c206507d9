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
  private final ChartWords words;
  private final Answer winner;

  DurationChart(Lines lines) {
    this.lines = lines;
    this.words = lines.words();
    this.winner = Comparison.of(lines.results(), lines.workload()).winner();
  }

  Chart chart() {
    List<Curve> curves = new ArrayList<>(lines.all().stream().map(this::curve).toList());
    int dots = curves.stream().mapToInt(curve -> curve.dots().size()).sum();
    curves.replaceAll(curve -> curve.thinned(Lines.MOST_DOTS, dots));
    ideal().ifPresent(curves::add);
    Panel panel =
        new Panel(
            words.get("time_of_a_batch"),
            true,
            words.ticks(Quantity.DURATION),
            curves,
            mark().orElse(null),
            lines.failed());
    return Chart.of(
        new Chart.Caption(
            "duration",
            words.with("duration_title", lines.workload()),
            description(dots),
            Chart.Numbers.CELLS),
        new PanelsPicture(List.of(panel), HEIGHT, PanelsPicture.workers(words)),
        words);
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
        .map(
            alone ->
                Curve.ideal(words.get("ideal"), Point.of(1, alone), Point.of(most, alone / most)));
  }

  private Optional<Mark> mark() {
    if (winner == null) {
      return Optional.empty();
    }
    CellResult best = Comparison.best(lines.results(), winner);
    List<String> said = new ArrayList<>();
    said.add(words.with("at_a_time", count(winner.best().workers()), time(best)));
    if (!winner.best().low().equals(winner.best().high())) {
      said.add(words.with("as_fast", plateau(winner)));
    }
    return Optional.of(
        new Mark(
            Lines.point(winner.best().workers().count(), best.duration()),
            winner.best().low().count(),
            winner.best().high().count(),
            said));
  }

  private String plateau(Answer answer) {
    return count(answer.best().low()) + "-" + count(answer.best().high());
  }

  private String count(Workers workers) {
    return words.text(Quantity.COUNT, workers.count());
  }

  private String time(CellResult cell) {
    return (cell.scaled() ? "~" : "") + words.text(Quantity.DURATION, cell.duration().median());
  }

  private String description(int dots) {
    List<String> sentences = new ArrayList<>();
    if (winner != null) {
      CellResult best = Comparison.best(lines.results(), winner);
      sentences.add(
          words.with(
              winner.best().low().equals(winner.best().high())
                  ? "duration_best_alone"
                  : "duration_best",
              lines.name(best),
              winner.best().workers(),
              time(best),
              plateau(winner)));
    }
    lines.all().forEach(line -> sentences.add(ends(line)));
    sentences.add(
        dots > Lines.MOST_DOTS
            ? words.with("duration_read_thinned", Lines.MOST_DOTS, dots)
            : words.get("duration_read"));
    if (!lines.failed().isEmpty()) {
      sentences.add(words.get("duration_failed"));
    }
    return String.join(" ", sentences);
  }

  private String ends(List<CellResult> line) {
    CellResult first = line.get(0);
    CellResult last = line.get(line.size() - 1);
    return words.with(
        first == last ? "duration_end" : "duration_ends",
        lines.name(first),
        time(first),
        first.cell().workers(),
        time(last),
        last.cell().workers());
  }
}
