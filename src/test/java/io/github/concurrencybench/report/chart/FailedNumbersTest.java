package io.github.concurrencybench.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.concurrencybench.HandMade;
import io.github.concurrencybench.fault.Fault;
import io.github.concurrencybench.result.Results;
import io.github.concurrencybench.result.RoundResult;
import io.github.concurrencybench.result.Status;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Numbers of workers with which something failed. */
final class FailedNumbersTest {

  private static Chart drawn(Results results) {
    return Charts.of(results, "pages", Locale.ROOT).get(0);
  }

  @Test
  @Fault(
      row = 57,
      fault = "All tasks fail fast with some number of workers",
      promise = "no point of a curve but a cross at that number")
  void aCrossMarksANumberThatFailed() throws Exception {
    RoundResult fast =
        new RoundResult(
            HandMade.cell("pages", "async", 96),
            1,
            Status.FAILED,
            "It was broken off.",
            List.of(HandMade.sample(1, 1, Map.of("HTTP_500", 100), 0)),
            null,
            null);
    ChartedRun run = new ChartedRun("pages").model("async", 1, 1, 48);
    Chart without = drawn(run.results());
    Chart with = drawn(run.without(fast).results());
    String cross = "A cross above the axis stands at a number of workers with which tasks failed.";
    assertThat(with.description()).endsWith(cross);
    assertThat(without.description()).doesNotContain(cross);
    DrawnChart picture = new DrawnChart(with.svgLight());
    assertThat(picture.dots()).hasSameSizeAs(new DrawnChart(without.svgLight()).dots());
    assertThat(picture.strokes("2"))
        .hasSize(new DrawnChart(without.svgLight()).strokes("2").size() + 2);
    assertThat(picture.collisions()).isEmpty();
  }
}
