package io.github.concurrencybench.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.concurrencybench.report.chart.RatioRow.Shift;
import io.github.concurrencybench.result.Estimate;
import io.github.concurrencybench.result.Results;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The forest plot and the history: drawn from plain rows. */
final class ComparisonChartTest {

  private static final List<RatioRow> ROWS =
      List.of(
          new RatioRow("platform-threads, 48", 1.02, 0.99, 1.04),
          new RatioRow("virtual-threads, 48", 1.18, 1.12, 1.31),
          new RatioRow("async, 48", 0.82, 0.79, 0.86),
          new RatioRow("async, 480", 1.06, 0.92, 1.2),
          new RatioRow("processes, 2", 1.03, null, null));

  @Test
  void shownIsOnlyWhatTheWholeIntervalSays() {
    assertThat(ROWS)
        .extracting(row -> row.shift(0.1))
        .containsExactly(Shift.WITHIN, Shift.SLOWER, Shift.FASTER, Shift.UNCLEAR, Shift.UNCLEAR);
    assertThat(new RatioRow("edge", 1.2, 1.1, 1.3).shift(0.1)).isEqualTo(Shift.UNCLEAR);
  }

  @Test
  void everyShiftHasASymbolAndAColourOfItsOwn() {
    List<ModelStyle> styles = new ArrayList<>();
    for (Shift shift : Shift.values()) {
      styles.add(shift.style());
    }
    assertThat(styles).extracting(ModelStyle::hue).doesNotHaveDuplicates();
    assertThat(styles).extracting(ModelStyle::symbol).doesNotHaveDuplicates();
  }

  @Test
  void aForestPlotHasARowForEachRatioAndTheMarginAsABand() throws Exception {
    Chart chart = Charts.comparison("pages", ROWS, 0.1);
    DrawnChart picture = DrawnChart.light(List.of(chart), "comparison");
    assertThat(picture.texts())
        .contains("platform-threads, 48", "1.02", "virtual-threads, 48", "1.18", "1", "0.9", "1.1");
    assertThat(picture.elements("rect")).hasSize(2);
    // An interval is a line with two ends; the last row has none.
    assertThat(picture.strokes("2")).hasSize(4 * 3);
    assertThat(picture.collisions()).isEmpty();
    assertThat(chart.description())
        .contains("virtual-threads, 48: 1.18 (1.12-1.31), slower.")
        .contains("processes, 2: 1.03, unclear.")
        .contains("The band is the margin, from 0.91 to 1.10.");
  }

  @Test
  void ofTooManyRowsThoseThatChangedMostAreDrawn() throws Exception {
    List<RatioRow> rows =
        IntStream.range(0, 999)
            .mapToObj(index -> new RatioRow("cell " + index, 1 + index / 1000.0, null, null))
            .toList();
    Chart chart = Charts.comparison("pages", rows, 0.1);
    DrawnChart picture = DrawnChart.light(List.of(chart), "comparison");
    assertThat(picture.texts()).contains("cell 939", "cell 998").doesNotContain("cell 938");
    assertThat(chart.description()).contains("The other 939 changed less.");
  }

  @Test
  void anyRatioHasAPlace() throws Exception {
    Random random = new Random(5);
    for (double far : new double[] {1e-9, 1e-4, 0.3, 3, 1e12}) {
      List<RatioRow> rows = new ArrayList<>();
      for (int index = 0; index < 5; index++) {
        double ratio = Math.exp(far * random.nextGaussian() / Math.max(1, far / 20));
        rows.add(new RatioRow("row " + index, ratio, ratio / 1.1, ratio * 1.1));
      }
      Chart chart = Charts.comparison("pages", rows, 0.02);
      assertThat(DrawnChart.light(List.of(chart), "comparison").collisions()).isEmpty();
      assertThat(DrawnChart.light(List.of(chart), "comparison").texts()).contains("1");
    }
  }

  @Test
  void aRowChecksItself() {
    assertThatThrownBy(() -> new RatioRow("a", Double.NaN, null, null))
        .hasMessage("The ratio of a is NaN, not above 0");
    assertThatThrownBy(() -> new RatioRow("a", 1, 1.1, 1.2))
        .hasMessage("The ratio of a, 1.0, is not within 1.1 to 1.2");
    assertThatThrownBy(() -> Charts.comparison("a", List.of(), 0.1))
        .hasMessage("a comparison has rows and a margin above 0");
  }

  @Test
  void cellsOfTheReferenceArePairedWithThePresentOnes() {
    Results slow = new ChartedRun("pages").model("async", 1.5, 8, 48).results();
    Results old = new ChartedRun("pages").model("async", 1, 8, 64).results();
    List<RatioRow> rows = Charts.comparisonRows(ModelStyles.of(slow), slow.cells(), old.cells());
    assertThat(rows).extracting(RatioRow::name).containsExactly("async, 8");
    assertThat(rows.get(0).ratio()).isBetween(1.45, 1.55);
    assertThat(rows.get(0).hasInterval()).isTrue();
    assertThat(Charts.comparisonRows(slow, "pages")).isEmpty();
  }

  private static PastRun run(int day, double millis) {
    Instant at = Instant.parse("2026-01-02T03:04:05Z").plus(Duration.ofDays(day));
    return new PastRun(at, new Estimate(millis * 1e6, millis * 0.9e6, millis * 1.1e6));
  }

  @Test
  void theHistoryGoesFromTheOldestToTheNewest() throws Exception {
    Chart chart = Charts.history("pages", List.of(run(40, 150), run(0, 200), run(20, 210)));
    DrawnChart picture = DrawnChart.light(List.of(chart), "history");
    assertThat(picture.circles()).hasSize(3);
    assertThat(picture.texts())
        .containsSubsequence("2026-01-02", "2026-01-22", "2026-02-11")
        .contains("0", "0.1 s", "0.2 s");
    assertThat(chart.description())
        .startsWith(
            "3 runs, from 2026-01-02T03:04:00Z to 2026-02-11T03:04:00Z. The first took 0.20 s a"
                + " batch, the last 0.15 s.");
    assertThat(picture.collisions()).isEmpty();
  }

  @Test
  void oneRunOrHundredsAreAHistoryToo() throws Exception {
    for (int runs : new int[] {1, 2, 500}) {
      List<PastRun> all = IntStream.range(0, runs).mapToObj(day -> run(day, 200)).toList();
      Chart chart = Charts.history("pages", all);
      assertThat(chart.problem()).isEmpty();
      assertThat(DrawnChart.light(List.of(chart), "history").collisions()).isEmpty();
    }
  }
}
