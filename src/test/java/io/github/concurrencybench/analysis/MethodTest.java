package io.github.concurrencybench.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A small part of {@link MethodBenchmark}, with bounds that only a broken method exceeds. */
final class MethodTest {

  private static final int EACH = 8;

  @Test
  void theAnswersAreGoodAndCheap() {
    MethodScore score = new MethodScore("all");
    for (String kind : DrawnCurves.USUAL) {
      for (int seed = 1; seed <= EACH; seed++) {
        score.add(DrawnCurves.of(kind, seed), seed, 1);
      }
    }
    assertThat(score.searches()).isEqualTo(64);
    assertThat(score.shareWithin()).as("within 5 % of the best").isGreaterThanOrEqualTo(0.85);
    assertThat(score.medianCost()).as("of a full sweep").isLessThan(0.04);
    assertThat(score.confirmedWrong()).as("of %d confirmed", score.confirmed()).isZero();
  }

  @Test
  void theRealSweepIsAnsweredBelowItsJumps() {
    for (int seed = 1; seed <= 10; seed++) {
      SimulatedRun run =
          new SimulatedRun(SimulatedCurve.real(), seed)
              .run(
                  new AdaptiveSearch(
                      SimulatedRun.plan(SimulatedCurve.real(), 5, 1), SimulatedCurve.CPUS));
      assertThat(run.best().workers().count()).isBetween(40, 48);
    }
  }
}
