package io.github.concurrencybench.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.concurrencybench.report.chart.RatioRow.Shift;
import io.github.concurrencybench.result.Estimate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The forest plot and the history: drawn from plain rows. */
final class ComparisonChartTest {

  private static final List<RatioRow> ROWS =
      List.of(
          new RatioRow("platform-threads, 48", 1.02, 0.99, 1.04, 0.1, Shift.WITHIN),
          new RatioRow("virtual-threads, 48", 1.18, 1.12, 1.31, 0.1, Shift.WORSE),
          new RatioRow("async, 48", 0.82, 0.79, 0.86, 0.1, Shift.BETTER),
          new RatioRow("async, 480", 1.06, 0.92, 1.2, 0.1, Shift.UNCLEAR),
          new RatioRow("processes, 2", 1.03, null, null, 0.1, Shift.UNCLEAR));

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
    Chart chart = Charts.comparison("1.2.0", ROWS, Locale.ROOT);
    DrawnChart picture = DrawnChart.light(List.of(chart), "comparison");
    assertThat(picture.texts())
        .contains("platform-threads, 48", "1.02", "virtual-threads, 48", "1.18", "1", "0.9", "1.1");
    assertThat(picture.elements("rect")).hasSize(1 + ROWS.size());
    // An interval is a line with two ends; the last row has none.
    assertThat(picture.strokes("2")).hasSize(4 * 3);
    assertThat(picture.collisions()).isEmpty();
    assertThat(chart.description())
        .contains("virtual-threads, 48: 1.18 (1.12-1.31), worse; margin 10 %.")
        .contains("processes, 2: 1.03, unclear; margin 10 %.")
        .contains("The grey band is the margin.");
    assertThat(picture.texts()).anyMatch(text -> text.endsWith("grey: the margin, 10 %"));
  }

  @Test
  void ofSeveralMarginsEachRowSaysItsOwn() throws Exception {
    List<RatioRow> rows =
        List.of(
            new RatioRow("a", 1.02, 0.99, 1.04, 0.1, Shift.WITHIN),
            new RatioRow("b", 1.18, 1.12, 1.31, 0.025, Shift.WORSE));
    Chart chart = Charts.comparison("1.2.0", rows, Locale.ROOT);
    DrawnChart picture = DrawnChart.light(List.of(chart), "comparison");
    assertThat(picture.texts())
        .contains("1.02 (10 %)", "1.18 (2.5 %)")
        .anyMatch(text -> text.endsWith("grey: each row's margin"));
    Chart german = Charts.comparison("1.2.0", rows, Locale.GERMAN);
    assertThat(german.title()).isEqualTo("Verglichen mit der Referenz: 1.2.0");
    assertThat(german.description())
        .startsWith("a: 1,02 (0,99-1,04), im Spielraum; Spielraum 10 %. b: 1,18 (1,12-1,31),");
  }

  @Test
  void ofTooManyRowsThoseThatChangedMostAreDrawn() throws Exception {
    List<RatioRow> rows =
        IntStream.range(0, 999)
            .mapToObj(index -> row("cell " + index, 1 + index / 1000.0))
            .toList();
    Chart chart = Charts.comparison("pages", rows, Locale.ROOT);
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
        rows.add(new RatioRow("row " + index, ratio, ratio / 1.1, ratio * 1.1, 0.02, Shift.WITHIN));
      }
      Chart chart = Charts.comparison("pages", rows, Locale.ROOT);
      assertThat(DrawnChart.light(List.of(chart), "comparison").collisions()).isEmpty();
      assertThat(DrawnChart.light(List.of(chart), "comparison").texts()).contains("1");
    }
  }

  @Test
  void aRowChecksItself() {
    assertThatThrownBy(() -> row("a", Double.NaN)).hasMessage("The ratio of a is NaN, not above 0");
    assertThatThrownBy(() -> new RatioRow("a", 1, 1.1, 1.2, 0.1, Shift.WORSE))
        .hasMessage("The ratio of a, 1.0, is not within 1.1 to 1.2");
    assertThatThrownBy(() -> new RatioRow("a", 1, null, null, 0, Shift.WORSE))
        .hasMessage("The margin of a is 0.0, not above 0");
    assertThatThrownBy(() -> Charts.comparison("a", List.of(), Locale.ROOT))
        .hasMessage("a comparison has rows");
  }

  private static RatioRow row(String name, double ratio) {
    return new RatioRow(name, ratio, null, null, 0.1, Shift.UNCLEAR);
  }

  private static PastRun run(int day, double millis) {
    Instant at = Instant.parse("2026-01-02T03:04:05Z").plus(Duration.ofDays(day));
    return new PastRun(at, new Estimate(millis * 1e6, millis * 0.9e6, millis * 1.1e6));
  }

  @Test
  void theHistoryGoesFromTheOldestToTheNewest() throws Exception {
    Chart chart =
        Charts.history(
            "pages", List.of(run(40, 150), run(0, 200), run(20, 210)), List.of(), Locale.ROOT);
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
  void theHistoryShowsItsLevelsAndTheLastChange() throws Exception {
    List<PastRun> runs =
        IntStream.range(0, 12).mapToObj(day -> run(day, day < 7 ? 200 : 240)).toList();
    List<PastLevel> levels =
        List.of(
            new PastLevel(0, 200e6, List.of()),
            new PastLevel(7, 240e6, List.of("since 2026-01-09", "20 % slower")));
    Chart chart = Charts.history("pages", runs, levels, Locale.ROOT);
    DrawnChart picture = DrawnChart.light(List.of(chart), "history");
    assertThat(picture.texts()).contains("since 2026-01-09", "20 % slower");
    assertThat(chart.description()).contains("since 2026-01-09 20 % slower. The band");
    assertThat(picture.collisions()).isEmpty();
    assertThat(chart.svgLight()).contains("stroke-dasharray=\"6,4\"");
    assertThat(Charts.history("pages", runs, levels.subList(0, 1), Locale.ROOT).svgLight())
        .doesNotContain("stroke-dasharray=\"6,4\"");
  }

  @Test
  void oneRunOrHundredsAreAHistoryToo() throws Exception {
    for (int runs : new int[] {1, 2, 500}) {
      List<PastRun> all = IntStream.range(0, runs).mapToObj(day -> run(day, 200)).toList();
      Chart chart = Charts.history("pages", all, List.of(), Locale.ROOT);
      assertThat(chart.problem()).isEmpty();
      assertThat(DrawnChart.light(List.of(chart), "history").collisions()).isEmpty();
    }
  }
}
