package io.github.concurrencybench.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How good the answers of an adaptive search are, and what they cost: see docs/method.md. */
@Tag("benchmark")
final class MethodBenchmark {

  private static final int EACH = 150;

  @Test
  void onManyCurves() {
    for (int samples = 1; samples <= 3; samples += 2) {
      System.out.println("With " + samples + " samples a round of the race:");
      MethodScore all = new MethodScore("all");
      for (String kind : SimulatedCurve.KINDS) {
        MethodScore score = new MethodScore(kind);
        for (int seed = 1; seed <= EACH; seed++) {
          score.add(SimulatedCurve.drawn(kind, seed), seed, samples);
          all.add(SimulatedCurve.drawn(kind, seed), seed, samples);
        }
        System.out.println(score);
      }
      System.out.println(all);
      assertThat(all.searches()).isGreaterThanOrEqualTo(1_000);
    }
  }

  @Test
  void onTheRealSweep() {
    MethodScore score = new MethodScore("real sweep");
    for (int seed = 1; seed <= EACH; seed++) {
      score.add(SimulatedCurve.real(), seed, 1);
    }
    System.out.println(score);
  }
}
