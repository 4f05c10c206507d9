package io.github.concurrencybench.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.concurrencybench.result.Results;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

final class DurationChartTest {

  private static DrawnChart duration(Results results) throws Exception {
    return DrawnChart.light(Charts.of(results, "pages", Locale.ROOT), "duration");
  }

  @Test
  void everySampleIsADotAndEveryMedianASymbol() throws Exception {
    DrawnChart chart = duration(ChartedRun.usual());
    assertThat(chart.dots()).hasSize(5 + 3 * 11 * 15);
    // The circles of the first model and that of its key.
    assertThat(chart.circles()).hasSize(11 + 1);
  }

  @Test
  void theBestIsMarkedAndSaid() throws Exception {
    DrawnChart chart = duration(ChartedRun.usual());
    assertThat(chart.rings()).hasSize(1);
    assertThat(chart.texts()).contains("48 at a time: 42.2 ms", "48-480 as fast");
    Chart said = Charts.of(ChartedRun.usual(), "pages", Locale.ROOT).get(0);
    assertThat(said.description())
        .startsWith("Best: platform-threads with 48, 42.2 ms a batch (48-480 workers are as fast).")
        .contains("async: 2.43 s with 1, 50.4 ms with 480.", "Both axes are logarithmic.");
  }

  @Test
  void thePlateauOfEachModelIsThickAndThatOfTheBestShaded() throws Exception {
    DrawnChart chart = duration(ChartedRun.usual());
    assertThat(chart.strokes("5")).hasSize(3);
    List<Element> shades =
        chart.elements("rect").stream()
            .filter(rect -> DrawnChart.inherited(rect, "fill-opacity").equals("0.1"))
            .toList();
    assertThat(shades).hasSize(1);
    Element ring = chart.rings().get(0);
    assertThat(shades.get(0).getAttribute("x")).isEqualTo(ring.getAttribute("cx"));
  }

  @Test
  void linesAreNamedAtTheirEndsInTheOrderOfTheEnds() throws Exception {
    List<String> texts = duration(ChartedRun.usual()).texts();
    List<String> names =
        texts.stream().filter(text -> text.matches("sequential|async|.*-threads|ideal")).toList();
    assertThat(names)
        .containsExactly("sequential", "async", "platform-threads", "virtual-threads", "ideal");
  }

  @Test
  void theIdealIsDashed() throws Exception {
    DrawnChart chart = duration(ChartedRun.usual());
    assertThat(chart.strokes("1"))
        .filteredOn(path -> DrawnChart.inherited(path, "stroke-dasharray").equals("6,4"))
        // The line and its key.
        .hasSize(2);
  }

  @Test
  void furtherJvmsAreDashedAndHollow() throws Exception {
    Results results =
        new ChartedRun("pages")
            .model("platform-threads", 1, 1, 8, 48)
            .on("25.0.3")
            .model("platform-threads", 0.7, 1, 8, 48)
            .results();
    DrawnChart chart = duration(results);
    assertThat(chart.texts()).contains("platform-threads, Java 17.0.1");
    // The line and its key.
    assertThat(chart.strokes("2"))
        .filteredOn(line -> DrawnChart.inherited(line, "stroke-dasharray").equals("9,3"))
        .hasSize(2);
    assertThat(chart.circles())
        .filteredOn(circle -> DrawnChart.inherited(circle, "fill").equals("white"))
        .hasSize(4);
  }

  @Test
  void tooManyDotsAreThinnedOutAndThatIsSaid() throws Exception {
    Results results =
        new ChartedRun("pages")
            .samples(5)
            .model("platform-threads", 1, IntStream.rangeClosed(1, 999).toArray())
            .results();
    Chart chart = Charts.of(results, "pages", Locale.ROOT).get(0);
    assertThat(chart.description()).contains("of which about 1500 of 24975 are drawn.");
    assertThat(chart.svgLight()).hasSizeLessThan(500_000);
    assertThat(new DrawnChart(chart.svgLight()).dots()).hasSize(1500);
    assertThat(new DrawnChart(chart.svgLight()).collisions()).isEmpty();
  }

  @Test
  void equalTimesLieOnALevelLine() throws Exception {
    Results results =
        new ChartedRun("pages").model("a", 1, 48, 64, 128).model("b", 1, 48, 64, 128).results();
    assertThat(duration(results).texts()).contains("20 ms", "50 ms");
  }

  @Test
  void ticksStandAtTheNumbersThatWereMeasured() throws Exception {
    assertThat(duration(ChartedRun.usual()).texts())
        .contains("1", "2", "4", "8", "16", "48", "128", "256", "480")
        .contains("20 ms", "50 ms", "0.1 s", "0.2 s", "0.5 s", "1 s", "2 s", "5 s");
  }
}
