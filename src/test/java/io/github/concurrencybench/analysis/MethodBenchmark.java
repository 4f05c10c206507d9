package io.github.concurrencybench.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How good the answers of an adaptive search are, and what they cost: see docs/method.md. */
@Tag("benchmark")
final class MethodBenchmark {

  private static final int EACH = 150;

  /** The last time the constants were changed, nobody had looked at these. */
  private static final int FRESH = 900_000;

  @Test
  void onManyCurves() {
    onCurves(DrawnCurves.USUAL, EACH);
  }

  @Test
  void onCorners() {
    onCurves(DrawnCurves.CORNERS, EACH / 3);
  }

  private static void onCurves(List<String> kinds, int each) {
    for (int samples = 1; samples <= 3; samples += 2) {
      System.out.println("With " + samples + " samples a round of the race:");
      MethodScore all = new MethodScore("all");
      for (String kind : kinds) {
        MethodScore score = new MethodScore(kind);
        for (int seed = 1; seed <= each; seed++) {
          long fresh = FRESH + seed;
          score.add(DrawnCurves.of(kind, fresh), fresh, samples);
          all.add(DrawnCurves.of(kind, fresh), fresh, samples);
        }
        System.out.println(score);
      }
      System.out.println(all);
      assertThat(all.searches()).isEqualTo(kinds.size() * each);
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
