package io.github.concurrencybench.analysis;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How good the answers of an adaptive search are, and what they cost. */
@Tag("benchmark")
final class MethodBenchmark {

  @Test
  void onManyCurves() {
    int each = Integer.getInteger("curves", 150);
    for (int samples : new int[] {Integer.getInteger("samples", 1)}) {
      MethodScore all = new MethodScore("all", samples);
      for (String kind :
          System.getProperty("kinds") == null
              ? SimulatedCurve.KINDS
              : List.of(System.getProperty("kinds").split(","))) {
        MethodScore score = new MethodScore(kind, samples);
        for (int seed = 1; seed <= each; seed++) {
          SimulatedCurve curve = SimulatedCurve.drawn(kind, seed * 31L + kind.hashCode());
          score.add(curve, seed);
          all.add(curve, seed);
        }
        System.out.println(score);
      }
      System.out.println(all);
    }
  }
}
