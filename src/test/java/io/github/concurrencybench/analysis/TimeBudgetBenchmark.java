package io.github.concurrencybench.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How good the answers within 90 s are: see docs/method.md. */
@Tag("benchmark")
final class TimeBudgetBenchmark {

  private static final int EACH = 25;

  /** The last time the rules were changed, nobody had looked at these. */
  private static final long FRESH = 700_000;

  private static final List<String> KINDS =
      Stream.concat(ServerCurves.ALL.stream(), DrawnCurves.USUAL.stream()).toList();

  @Test
  void onManyCurves() {
    for (int workloads = 1; workloads <= 2; workloads++) {
      for (int models = 3; models >= 1; models -= 2) {
        System.out.println(workloads + " workloads, sequential and " + models + " models:");
        TimedScore all = new TimedScore("all");
        for (String kind : KINDS) {
          TimedScore score = new TimedScore(kind);
          for (int seed = 1; seed <= EACH; seed++) {
            score.add(all, curves(kind, FRESH + seed, workloads), models, FRESH + seed);
          }
          System.out.println(score);
        }
        System.out.println(all);
        assertThat(all.mostOfTheBudget()).isLessThan(1.05);
      }
    }
  }

  private static List<SimulatedCurve> curves(String kind, long seed, int workloads) {
    List<SimulatedCurve> curves = new ArrayList<>();
    for (int workload = 0; workload < workloads; workload++) {
      long own = seed + 1000L * workload;
      curves.add(
          ServerCurves.ALL.contains(kind) ? ServerCurves.of(kind, own) : DrawnCurves.of(kind, own));
    }
    return curves;
  }
}
