package io.github.concurrencybench.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How good the answers of an adaptive search are, and what they cost: see docs/method.md. */
@Tag("benchmark")
final class MethodBenchmark {

  private static final int EACH = 150;

  private static final int MANY = 1_000;

  /** The last time the constants were changed, nobody had looked at these. */
  private static final int FRESH = 910_000;

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
        }
        System.out.println(score);
        all.add(score);
      }
      System.out.println(all);
      assertThat(all.searches()).isEqualTo(kinds.size() * each);
    }
  }

  @Test
  void onTheRealSweep() {
    MethodScore score = new MethodScore("real sweep");
    for (int seed = 1; seed <= MANY; seed++) {
      score.add(SimulatedCurve.real(), FRESH + seed, 1);
    }
    System.out.println(score);
  }

  @Test
  void onQuietAndDisturbedMachines() {
    OtherNoise.KINDS.forEach(MethodBenchmark::with);
  }

  private static void with(String noise) {
    System.out.println("With " + noise + ", one sample a round of the race:");
    List<String> kinds = new ArrayList<>(DrawnCurves.ALL);
    kinds.add("real sweep");
    MethodScore all = new MethodScore("all");
    for (String kind : kinds) {
      MethodScore score = new MethodScore(kind);
      for (int seed = 1; seed <= EACH / 6; seed++) {
        long fresh = FRESH + seed;
        SimulatedCurve usual =
            kind.equals("real sweep") ? SimulatedCurve.real() : DrawnCurves.of(kind, fresh);
        score.add(OtherNoise.on(usual, noise, fresh), fresh, 1);
      }
      System.out.println(score);
      all.add(score);
    }
    System.out.println(all);
    assertThat(all.searches()).isEqualTo(kinds.size() * (EACH / 6));
  }
}
