package io.github.concurrencybench.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.concurrencybench.HandMade;
import io.github.concurrencybench.analysis.Summary;
import io.github.concurrencybench.plan.Cell;
import io.github.concurrencybench.plan.Plan;
import io.github.concurrencybench.plan.SeedExperiment;
import io.github.concurrencybench.result.Results;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SeedTableTest {

  private static List<String> lines(int divisor) {
    Cell oneByOne = HandMade.cell("io", "sequential", 1);
    Cell threads = HandMade.cell("io", "platform-threads", 48);
    Plan plan = HandMade.plan(List.of(HandMade.target("io", 0)), List.of(oneByOne, threads));
    Results results =
        Summary.of(
            HandMade.journal(
                plan,
                List.of(HandMade.round(oneByOne, 1, 35_200), HandMade.round(threads, 1, 1_125))));
    return new SeedTable(new SeedExperiment(divisor, 2), results).lines();
  }

  @Test
  void theStudysFiguresStandBesideThoseOfHere() {
    assertThat(lines(1))
        .hasSize(18)
        .contains(
            "  one by one                           35.1 / 34.3           35.20",
            "  48 threads                                   1.4            1.13",
            "  64 threads                                   5.2    not-measured");
  }

  @Test
  void theShortFormSaysSo() {
    assertThat(lines(10)).hasSize(19).endsWith("  (here the target answers 10 times as fast)");
  }
}
