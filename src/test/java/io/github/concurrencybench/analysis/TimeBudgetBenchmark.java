package io.github.concurrencybench.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.concurrencybench.plan.Plan;
import io.github.concurrencybench.result.Best;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How good the answers within 90 s are: see docs/method.md. */
@Tag("benchmark")
final class TimeBudgetBenchmark {

  private static final int EACH = 50;
  private static final Duration BUDGET = Duration.ofSeconds(86);

  @Test
  void onManyCurves() {
    for (int workloads = 1; workloads <= 2; workloads++) {
      for (int models = 1; models <= 3; models++) {
        System.out.println(workloads + " workloads, sequential and " + models + " models:");
        Score all = new Score("all");
        for (String kind : DrawnCurves.USUAL) {
          Score score = new Score(kind);
          for (int seed = 1; seed <= EACH; seed++) {
            score.add(all, kind, seed, workloads, models);
          }
          System.out.println(score);
        }
        System.out.println(all);
        assertThat(all.most).isLessThan(1.05);
      }
    }
  }

  /** What came of searches. */
  static final class Score {
    private final String name;
    private final List<Double> shares = new ArrayList<>();
    private int answers;
    private int within5;
    private int within10;
    private int settled;
    private int needless;
    double most;

    Score(String name) {
      this.name = name;
    }

    void add(Score all, String kind, int seed, int workloads, int models) {
      List<SimulatedCurve> curves = new ArrayList<>();
      for (int workload = 0; workload < workloads; workload++) {
        curves.add(DrawnCurves.of(kind, seed + 1000L * workload));
      }
      SimulatedTime run = new SimulatedTime(curves, seed);
      Plan plan = run.plan(models, BUDGET);
      run.run(new TimedAdaptiveSearch(plan, SimulatedCurve.CPUS, BUDGET));
      double share = run.spent() / BUDGET.toNanos();
      for (Score score : List.of(this, all)) {
        score.shares.add(share);
        score.most = Math.max(score.most, share);
        for (int workload = 0; workload < workloads; workload++) {
          for (int model = 0; model < models; model++) {
            score.answer(run.best(plan, "w" + workload, "m" + model), curves.get(workload));
          }
        }
      }
    }

    private void answer(Optional<Best> best, SimulatedCurve curve) {
      answers++;
      if (best.isPresent()) {
        double regret = curve.regret(best.get().workers().count());
        within5 += regret <= 1.05 ? 1 : 0;
        within10 += regret <= 1.1 ? 1 : 0;
        settled += best.get().moreRounds() == null || best.get().confidence().ordinal() < 2 ? 1 : 0;
        int smallest = 1;
        while (curve.regret(smallest) > 1.05) {
          smallest++;
        }
        needless += best.get().workers().count() > 1.25 * smallest ? 1 : 0;
      }
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "| %s | %d | %.1f %% | %.1f %% | %.1f %% | %.1f %% | %.0f %% | %.1f %% |",
          name,
          answers,
          100.0 * within5 / answers,
          100.0 * within10 / answers,
          100.0 * needless / answers,
          100.0 * settled / answers,
          100 * Rounds.median(shares),
          100 * most);
    }
  }
}
