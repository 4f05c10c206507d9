package io.github.concurrencybench.analysis;

import io.github.concurrencybench.plan.Plan;
import io.github.concurrencybench.result.Best;
import io.github.concurrencybench.result.Confidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What came of searches on many curves. */
final class MethodScore {

  static final double FULL_SWEEP = 999 * 3;
  private final String name;
  private final int samples;
  private final List<Double> batches = new ArrayList<>();
  private int within;
  private int confirmed;
  private int confirmedWrong;
  private int plausible;
  private int plausibleWrong;
  private int tooHigh;

  MethodScore(String name, int samples) {
    this.name = name;
    this.samples = samples;
  }

  void add(SimulatedCurve curve, long seed) {
    Plan plan = SimulatedRun.plan(curve, 5, samples);
    SimulatedRun run =
        new SimulatedRun(curve, seed).run(new AdaptiveSearch(plan, SimulatedCurve.CPUS, 0, 0));
    Best best = run.best();
    boolean good = curve.regret(best.workers().count()) <= 1.05;
    batches.add((double) run.batches());
    within += good ? 1 : 0;
    confirmed += best.confidence() == Confidence.CONFIRMED ? 1 : 0;
    confirmedWrong += best.confidence() == Confidence.CONFIRMED && !good ? 1 : 0;
    plausible += best.confidence() == Confidence.PLAUSIBLE ? 1 : 0;
    plausibleWrong += best.confidence() == Confidence.PLAUSIBLE && !good ? 1 : 0;
    int smallest = 1;
    while (curve.regret(smallest) > 1.05) {
      smallest++;
    }
    tooHigh += best.workers().count() > 1.25 * smallest + 1 ? 1 : 0;
    if (!good && Boolean.getBoolean("verbose")) {
      System.out.println(
          name
              + " "
              + seed
              + " "
              + best
              + " smallest "
              + smallest
              + " regret "
              + curve.regret(best.workers().count()));
    }
  }

  @Override
  public String toString() {
    int all = batches.size();
    return String.format(
        Locale.ROOT,
        "%-18s x%d n=%d within %.1f %% batches %.0f (%.2f %%) p90 %.0f confirmed %.1f %% wrong %d; plausible %.1f %% wrong %d; high %.1f %%",
        name,
        samples,
        all,
        100.0 * within / all,
        Rounds.median(batches),
        100 * Rounds.median(batches) / FULL_SWEEP,
        batches.stream().sorted().toList().get(all * 9 / 10),
        100.0 * confirmed / all,
        confirmedWrong,
        100.0 * plausible / all,
        plausibleWrong,
        100.0 * tooHigh / all);
  }
}
