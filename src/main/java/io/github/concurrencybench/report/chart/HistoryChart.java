package io.github.concurrencybench.report.chart;

import io.github.concurrencybench.report.chart.Curve.Point;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;

/** One value over the stored runs. */
final class HistoryChart {

  private static final int HEIGHT = 220;
  private static final double SECONDS_A_DAY = 86_400;

  private final List<PastRun> runs;

  HistoryChart(List<PastRun> runs) {
    if (runs.isEmpty()) {
      throw new IllegalArgumentException("a history has at least one run");
    }
    this.runs = runs.stream().sorted(Comparator.comparing(PastRun::at)).toList();
  }

  Chart chart(String of) {
    List<Point> points =
        runs.stream().map(run -> Lines.point(seconds(run), run.duration())).toList();
    Curve curve = new Curve("", ModelStyle.of(0), 0, points, List.of(), List.of());
    Panel panel = Panel.fromZero("time of a batch", Quantity.DURATION::tick, List.of(curve));
    return Chart.of(
        new Chart.Caption("history", "Stored runs: " + of, description(), Chart.Numbers.ROWS),
        new PanelsPicture(List.of(panel), HEIGHT, days()),
        ChartWords.ENGLISH);
  }

  private static double seconds(PastRun run) {
    return run.at().getEpochSecond();
  }

  /** Dates in UTC, at runs. */
  private static PanelsPicture.Across days() {
    return new PanelsPicture.Across() {
      @Override
      public String name() {
        return "date of the run (UTC)";
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
    return "%d runs, from %s to %s. The first took %s a batch, the last %s. "
            .formatted(runs.size(), minute(first), minute(last), text(first), text(last))
        + "The band around the line is the 95 % interval; the axis of the time starts at 0.";
  }

  private static String minute(PastRun run) {
    return run.at().truncatedTo(ChronoUnit.MINUTES).toString();
  }

  private static String text(PastRun run) {
    return Quantity.DURATION.text(run.duration().median());
  }
}
