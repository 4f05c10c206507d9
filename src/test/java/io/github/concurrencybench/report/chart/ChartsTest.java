package io.github.concurrencybench.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.concurrencybench.HandMade;
import io.github.concurrencybench.result.Results;
import io.github.concurrencybench.result.RoundResult;
import io.github.concurrencybench.result.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

/** What holds for all charts of a run. */
final class ChartsTest {

  private static final int[] FEW = {1, 2, 4, 8, 16, 32, 48, 64, 128, 256, 480};

  private static List<String> ids(List<Chart> charts) {
    return charts.stream().map(Chart::id).toList();
  }

  static List<Chart> drawn(Results results, String workload) throws Exception {
    List<Chart> charts = Charts.of(results, workload, Locale.ROOT);
    for (Chart chart : charts) {
      assertThat(chart.problem()).isEmpty();
      for (String svg : List.of(chart.svgLight(), chart.svgDark())) {
        DrawnChart picture = new DrawnChart(svg);
        assertThat(picture.collisions()).as(chart.title()).isEmpty();
        assertThat(picture.elements("style")).isEmpty();
        assertThat(picture.elements("*")).noneMatch(element -> element.hasAttribute("style"));
      }
    }
    return charts;
  }

  @Test
  void aUsualRunHasThemAllInTheOrderOfThePage() throws Exception {
    List<Chart> charts = drawn(ChartedRun.usual(), "pages");
    assertThat(ids(charts))
        .containsExactly("duration", "best", "speedup", "service-times", "resources");
    assertThat(charts)
        .extracting(Chart::title)
        .containsExactly(
            "Duration against workers: pages",
            "Models at their best: pages",
            "Speed-up and efficiency: pages",
            "Service time of a closed batch: pages",
            "CPU, threads and memory: pages");
    assertThat(charts)
        .allMatch(chart -> !chart.description().toLowerCase().contains("latency"))
        .allMatch(chart -> !chart.svgLight().equals(chart.svgDark()));
  }

  @Test
  void titleAndDescriptionStandInEachPicture() throws Exception {
    for (Chart chart : Charts.of(ChartedRun.usual(), "pages", Locale.ROOT)) {
      for (String svg : List.of(chart.svgLight(), chart.svgDark())) {
        DrawnChart picture = new DrawnChart(svg);
        assertThat(picture.elements("title").get(0).getTextContent()).isEqualTo(chart.title());
        assertThat(picture.elements("desc").get(0).getTextContent()).isEqualTo(chart.description());
        assertThat(picture.root().getAttribute("role")).isEqualTo("img");
        assertThat(picture.root().getAttribute("viewBox")).startsWith("0 0 640 ");
        assertThat(picture.elements("text")).hasSizeGreaterThan(5).allMatch(t -> size(t) >= 15);
      }
    }
  }

  private static double size(Element text) {
    return Double.parseDouble(DrawnChart.inherited(text, "font-size").replace("px", ""));
  }

  @Test
  void theSameResultsMakeTheSameBytes() {
    assertThat(Charts.of(ChartedRun.usual(), "pages", Locale.ROOT))
        .isEqualTo(Charts.of(ChartedRun.usual(), "pages", Locale.ROOT));
  }

  @Test
  void aModelLooksTheSameInAllWorkloads() {
    Results results =
        new ChartedRun("pages", "other")
            .sequential()
            .model("platform-threads", 1, 1, 48)
            .without(failed("pages", "virtual-threads"))
            .model("async", 1, 1, 48)
            .results();
    ModelStyles pages = new Lines(results, "pages", ChartWords.ENGLISH).styles();
    ModelStyles other = new Lines(results, "other", ChartWords.ENGLISH).styles();
    for (String model : List.of("sequential", "platform-threads", "virtual-threads", "async")) {
      assertThat(pages.of(model)).isEqualTo(other.of(model));
    }
    assertThat(pages.of("sequential")).isEqualTo(ModelStyle.YARDSTICK);
    assertThat(pages.of("async")).isNotEqualTo(pages.of("platform-threads"));
  }

  private static RoundResult failed(String workload, String model) {
    return RoundResult.without(
        HandMade.cell(workload, model, 4), 1, Status.FAILED, "The fork failed.");
  }

  @Test
  void whatFailedIsLeftOut() throws Exception {
    Results results =
        new ChartedRun("pages")
            .model("platform-threads", 1, 1, 48)
            .without(failed("pages", "virtual-threads"))
            .results();
    List<Chart> charts = drawn(results, "pages");
    assertThat(DrawnChart.light(charts, "duration").texts()).doesNotContain("virtual-threads");
    assertThat(charts).noneMatch(chart -> chart.description().contains("virtual-threads"));
  }

  @Test
  void whereAllFailedThereIsNothingToDraw() {
    Results results = new ChartedRun("pages").without(failed("pages", "virtual-threads")).results();
    assertThat(List.of("pages", "unheard-of"))
        .allMatch(name -> Charts.of(results, name, Locale.ROOT).isEmpty());
  }

  @Test
  void oneCellMakesOneDot() throws Exception {
    List<Chart> charts =
        drawn(new ChartedRun("pages").model("platform-threads", 1, 48).results(), "pages");
    assertThat(ids(charts)).containsExactly("duration", "service-times", "resources");
    DrawnChart duration = DrawnChart.light(charts, "duration");
    assertThat(duration.texts()).contains("48", "platform-threads").doesNotContain("ideal");
    assertThat(duration.dots()).hasSize(15);
  }

  @Test
  void withoutTheYardstickAModelIsMeasuredByItself() throws Exception {
    Results results = new ChartedRun("pages").model("platform-threads", 1, 1, 48).results();
    assertThat(ids(drawn(results, "pages"))).contains("speedup");
    assertThat(Charts.speedups(results, "pages"))
        .allMatch(row -> row.against().equals("platform-threads"))
        .hasSize(2);
    assertThat(Charts.of(results, "pages", Locale.ROOT).get(1).description())
        .contains("against one worker of its own");
  }

  @Test
  void onlyShortenedCellsAreDrawnToo() throws Exception {
    List<Chart> charts = drawn(new ChartedRun("pages").sequential().results(), "pages");
    assertThat(charts.get(0).description()).contains("sequential: ~2.01 s with 1.");
    // Of all 100 tasks, as the table has it, not of the 20 that ran.
    assertThat(DrawnChart.light(charts, "duration").texts())
        .contains("1 at a time: ~2.01 s", "2 s");
  }

  @Test
  void twelveModelsOnTwoJvmsHaveRoomAndDifferInTheKey() throws Exception {
    String[] models =
        IntStream.range(0, 12).mapToObj(i -> "some-model-" + i).toArray(String[]::new);
    ChartedRun run = new ChartedRun("pages").sequential();
    for (String model : models) {
      run.model(model, 1.1, FEW);
    }
    run.on("25.0.3").sequential();
    for (String model : models) {
      run.model(model, 0.9, FEW);
    }
    List<Chart> charts = drawn(run.results(), "pages");
    assertThat(DrawnChart.light(charts, "duration").texts())
        .contains("some-model-0, Java 17.0.1", "some-model-11, Java 25.0.3");
    assertThat(DrawnChart.light(charts, "best").texts()).hasSizeGreaterThan(2 * 26);
  }

  @Test
  void smallChartsLookAsTheyDid() throws IOException {
    Results results =
        new ChartedRun("pages")
            .samples(1)
            .sequential()
            .model("platform-threads", 1, 8, 48)
            .model("virtual-threads", 1.2, 8, 48)
            .results();
    List<Chart> charts = Charts.of(results, "pages", Locale.ROOT);
    golden("chart-duration.svg", charts.get(0).svgLight());
    golden("chart-best-dark.svg", charts.get(1).svgDark());
  }

  private static void golden(String name, String actual) throws IOException {
    Path golden = Path.of("src/test/resources/golden", name);
    String expected = Files.exists(golden) ? Files.readString(golden) : "";
    if (!actual.equals(expected)) {
      Path wrong = Path.of("target/golden", name);
      Files.createDirectories(wrong.getParent());
      Files.writeString(wrong, actual);
    }
    assertThat(actual).as("%s; what came is in target/golden", golden).isEqualTo(expected);
  }

  /** Any run makes pictures whose texts stand beside each other, with a dot for each sample. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void anyRunCanBeDrawn(long seed) throws Exception {
    Random random = new Random(seed);
    int perRound = 1 + random.nextInt(3);
    ChartedRun run = new ChartedRun("w").samples(perRound);
    run.alone(Math.pow(10, random.nextInt(9) - 3));
    int cells = 0;
    int models = 1 + random.nextInt(8);
    for (int model = 0; model < models; model++) {
      int[] workers = random.ints(1 + random.nextInt(9), 1, 2000).distinct().toArray();
      run.model("m".repeat(1 + random.nextInt(20)) + model, 0.5 + random.nextDouble(), workers);
      cells += workers.length;
    }
    List<Chart> charts = drawn(run.results(), "w");
    assertThat(DrawnChart.light(charts, "duration").dots()).hasSize(cells * perRound * 5);
    assertThat(DrawnChart.light(charts, "duration").rings()).hasSize(1);
  }

  @Test
  void hugeRangesHaveFewTicks() throws Exception {
    Results results =
        new ChartedRun("pages")
            .alone(1e-3)
            .model("a", 1, 1, 2, 4, 1_000_000)
            .model("b", 1e9, 1, 3, 70_000)
            .results();
    List<Chart> charts = drawn(results, "pages");
    assertThat(DrawnChart.light(charts, "duration").texts())
        .contains("1,000,000", "1 s", "1 ms")
        .hasSizeLessThan(30);
  }
}
