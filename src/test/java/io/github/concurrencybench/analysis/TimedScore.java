package io.github.concurrencybench.analysis;

import io.github.concurrencybench.HandMade;
import io.github.concurrencybench.plan.Plan;
import io.github.concurrencybench.result.Answer;
import io.github.concurrencybench.result.Confidence;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** What came of searches within a time. */
final class TimedScore {

  static final Duration BUDGET = Duration.ofSeconds(86);

  private final String name;
  private int workloads;
  private int within5;
  private int within10;
  private int confirmed;
  private int confirmedWrong;
  private int curves;
  private int curvesWithin10;
  private double most;

  TimedScore(String name) {
    this.name = name;
  }

  /** Searches once and counts it here and there. */
  void add(TimedScore all, List<SimulatedCurve> drawn, int models, long seed) {
    SimulatedTime run = new SimulatedTime(drawn, seed);
    Plan plan = run.plan(models, BUDGET);
    run.run(new TimedAdaptiveSearch(plan, drawn.get(0).machine().cpus(), BUDGET));
    for (TimedScore score : List.of(this, all)) {
      score.most = Math.max(score.most, run.spent() / BUDGET.toNanos());
      for (int workload = 0; workload < drawn.size(); workload++) {
        score.add(run, plan, drawn.get(workload), "w" + workload);
      }
    }
  }

  private void add(SimulatedTime run, Plan plan, SimulatedCurve curve, String workload) {
    Comparison comparison =
        Comparison.of(Summary.of(HandMade.journal(plan, run.finished())), workload);
    workloads++;
    double fastest =
        plan.cells().stream().mapToDouble(c -> run.pace(c.model())).min().orElseThrow();
    Answer winner = comparison.winner();
    double regret = winner == null ? 9 : regret(curve, winner) * run.pace(winner.model()) / fastest;
    within5 += regret <= 1.05 ? 1 : 0;
    within10 += regret <= 1.1 ? 1 : 0;
    for (Answer answer : comparison.answers()) {
      if (!answer.model().equals("sequential")) {
        curves++;
        curvesWithin10 += regret(curve, answer) <= 1.1 ? 1 : 0;
        if (answer.best().confidence() == Confidence.CONFIRMED) {
          confirmed++;
          confirmedWrong += regret(curve, answer) > 1.05 ? 1 : 0;
        }
      }
    }
  }

  private static double regret(SimulatedCurve curve, Answer answer) {
    return curve.regret(answer.best().workers().count());
  }

  double mostOfTheBudget() {
    return most;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "| %s | %d | %.0f %% | %.0f %% | %.0f %% | %d of %d | %.0f %% |",
        name,
        workloads,
        100.0 * within5 / workloads,
        100.0 * within10 / workloads,
        100.0 * curvesWithin10 / Math.max(1, curves),
        confirmedWrong,
        confirmed,
        100 * most);
  }
}
