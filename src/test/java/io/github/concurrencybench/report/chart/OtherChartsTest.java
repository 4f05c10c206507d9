package io.github.concurrencybench.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.concurrencybench.result.CellResult;
import io.github.concurrencybench.result.Results;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The models at their best, speed-up, service times, resources. */
final class OtherChartsTest {

  private static final List<Chart> USUAL = Charts.of(ChartedRun.usual(), "pages", Locale.ROOT);

  private static DrawnChart drawn(String id) throws Exception {
    return DrawnChart.light(USUAL, id);
  }

  private static String description(String id) {
    return USUAL.stream()
        .filter(chart -> chart.id().equals(id))
        .map(Chart::description)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void modelsAtTheirBestStandInTheOrderOfTheTable() throws Exception {
    assertThat(drawn("best").texts())
        .containsSubsequence(
            "sequential",
            "~2.01 s",
            "= platform-threads, 48",
            "42.2 ms",
            "= virtual-threads, 48",
            "41.5 ms",
            "async, 48",
            "50.5 ms");
    assertThat(description("best"))
        .startsWith("sequential: ~2.01 s. = platform-threads, 48: 42.2 ms.")
        .contains("The axis is logarithmic.");
  }

  @Test
  void modelsThatAreCloseAreDrawnFromZero() {
    Results results = new ChartedRun("pages").model("a", 1, 48).model("b", 1.3, 48).results();
    Chart best = Charts.of(results, "pages", Locale.ROOT).get(1);
    assertThat(best.description()).contains("> a, 48", "The axis starts at 0.");
  }

  @Test
  void speedUpAndEfficiencyAreThoseOfTheAnswer() throws Exception {
    Results results = ChartedRun.usual();
    Speedup row =
        Charts.speedups(results, "pages").stream()
            .filter(each -> each.model().equals("platform-threads"))
            .filter(each -> each.workers().count() == 48)
            .findFirst()
            .orElseThrow();
    var answer =
        results.analysis().stream()
            .filter(each -> each.model().equals("platform-threads"))
            .findFirst()
            .orElseThrow();
    assertThat(row.speedup()).isEqualTo(answer.speedup());
    assertThat(row.efficiency().median()).isCloseTo(answer.efficiency(), within(1e-9));
    assertThat(description("speedup"))
        .contains("platform-threads: at most 48x, with", "against sequential");
    DrawnChart chart = drawn("speedup");
    assertThat(chart.texts()).contains("50x", "100 %", "ideal").doesNotContain("sequential");
    assertThat(chart.strokes("1"))
        .filteredOn(path -> DrawnChart.inherited(path, "stroke-dasharray").equals("6,4"))
        // A line in each panel, and the key.
        .hasSize(3);
  }

  @Test
  void thereIsAPanelForEachPercentile() throws Exception {
    DrawnChart chart = drawn("service-times");
    assertThat(chart.texts())
        .contains(
            "p50: half of the tasks took at most",
            "p90: nine of ten took at most",
            "p99: 99 of 100 took at most",
            "max: the longest");
    // A circle a panel and count of workers, and one in the key.
    assertThat(chart.circles()).hasSize(4 * 11 + 1);
    assertThat(description("service-times"))
        .contains("async with 480: half of the tasks took at most 2.0 ms, 99 of 100 at most 9.0 ms")
        .contains("in a closed batch");
  }

  @Test
  void resourcesAreThoseOfTheTable() throws Exception {
    assertThat(drawn("resources").texts())
        .contains("CPU: 100 % is one of the 2 processors", "threads: most at once")
        .contains("memory: most resident", "80 MB", "400 %");
    assertThat(description("resources")).contains("async with 480: 4", "% CPU, 486 threads, 86 MB");
  }

  @Test
  void whatNobodyCountedIsNoPanel() throws Exception {
    Results results = ChartedRun.withoutCounts(ChartedRun.usual());
    List<Chart> charts = Charts.of(results, "pages", Locale.ROOT);
    assertThat(charts).extracting(Chart::id).doesNotContain("service-times");
    assertThat(DrawnChart.light(charts, "resources").texts())
        .doesNotContain("threads: most at once", "memory: most resident");
    assertThat(results.cells()).extracting(CellResult::serviceTime).containsOnlyNulls();
  }
}
