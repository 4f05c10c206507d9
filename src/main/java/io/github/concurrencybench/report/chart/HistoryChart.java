package io.github.concurrencybench.report.chart;

import io.github.concurrencybench.report.chart.Curve.Point;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Collectors;

/** One value over the stored runs. */
final class HistoryChart {

  private static final int HEIGHT = 220;
  private static final double SECONDS_A_DAY = 86_400;

  private final List<PastRun> runs;
  private final List<PastLevel> levels;
  private final ChartWords words;

  HistoryChart(List<PastRun> runs, List<PastLevel> levels, ChartWords words) {
    if (runs.isEmpty()) {
      throw new IllegalArgumentException("a history has at least one run");
    }
    this.runs = runs.stream().sorted(Comparator.comparing(PastRun::at)).toList();
    this.levels = List.copyOf(levels);
    this.words = words;
  }

  Chart chart(String of) {
    List<Point> points =
        runs.stream().map(run -> Lines.point(seconds(run), run.duration())).toList();
    Curve curve = new Curve("", ModelStyle.of(0), 0, points, List.of(), List.of());
    List<Curve> curves = new ArrayList<>(levelLines());
    curves.add(curve);
    Panel plain =
        Panel.fromZero(words.get("time_of_a_batch"), words.ticks(Quantity.DURATION), curves);
    Panel panel = lastChange().map(mark -> marked(plain, mark)).orElse(plain);
    return Chart.of(
        new Chart.Caption(
            "history", words.with("history_title", of), description(), Chart.Numbers.ROWS),
        new PanelsPicture(List.of(panel), HEIGHT, days()),
        words);
  }

  /** A line at the height of each level; none where nothing has changed. */
  private List<Curve> levelLines() {
    List<Curve> lines = new ArrayList<>();
    for (int index = 0; levels.size() > 1 && index < levels.size(); index++) {
      PastLevel level = levels.get(index);
      int end = index + 1 < levels.size() ? levels.get(index + 1).from() : runs.size();
      lines.add(Curve.ideal("", at(level, level.from()), at(level, end - 1)));
    }
    return lines;
  }

  private Point at(PastLevel level, int run) {
    return Point.of(seconds(runs.get(run)), level.nanos());
  }

  /** What matters most to who looks now. */
  private Optional<Panel.Mark> lastChange() {
    if (levels.size() < 2) {
      return Optional.empty();
    }
    PastLevel last = levels.get(levels.size() - 1);
    PastRun first = runs.get(last.from());
    Point point = Point.of(seconds(first), first.duration().median());
    return Optional.of(new Panel.Mark(point, point.x(), point.x(), last.lines()));
  }

  private static Panel marked(Panel plain, Panel.Mark mark) {
    return new Panel(
        plain.heading(), plain.logarithmic(), plain.label(), plain.curves(), mark, plain.failed());
  }

  private static double seconds(PastRun run) {
    return run.at().getEpochSecond();
  }

  /** Dates in UTC, at runs. */
  private PanelsPicture.Across days() {
    return new PanelsPicture.Across() {
      @Override
      public String name() {
        return words.get("history_dates");
      }

      @Override
      public Scale scale(SortedSet<Double> values, double pixels, List<Double> wanted) {
        double margin = Math.max(SECONDS_A_DAY / 2, (values.last() - values.first()) / 12);
        List<Scale.Tick> ticks =
            values.stream().map(value -> new Scale.Tick(value, date(value))).toList();
        return new Scale(false, values.first() - margin, values.last() + margin, ticks)
            .withoutOverlaps(pixels, List.of(values.last()));
      }
    };
  }

  private static String date(double seconds) {
    return Instant.ofEpochSecond((long) seconds).atOffset(ZoneOffset.UTC).toLocalDate().toString();
  }

  private String description() {
    PastRun first = runs.get(0);
    PastRun last = runs.get(runs.size() - 1);
    String span =
        words.with(
            "history_span", runs.size(), minute(first), minute(last), text(first), text(last));
    return span + " " + changes() + words.get("history_read");
  }

  private String changes() {
    return levels.stream()
        .filter(level -> !level.lines().isEmpty())
        .map(level -> String.join(" ", level.lines()) + ". ")
        .collect(Collectors.joining());
  }

  private static String minute(PastRun run) {
    return run.at().truncatedTo(ChronoUnit.MINUTES).toString();
  }

  private String text(PastRun run) {
    return words.text(Quantity.DURATION, run.duration().median());
  }
}
