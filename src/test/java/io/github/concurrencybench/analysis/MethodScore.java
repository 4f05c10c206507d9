package io.github.concurrencybench.analysis;

import io.github.concurrencybench.plan.Plan;
import io.github.concurrencybench.plan.Tolerance;
import io.github.concurrencybench.result.Best;
import io.github.concurrencybench.result.Confidence;
import io.github.concurrencybench.result.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What came of searches on many curves. */
final class MethodScore {

  /** Every number from 1 to 999, three times. */
  private static final double FULL_SWEEP = 3 * SimulatedCurve.MOST;

  private static final int ROUNDS = 5;

  private final String name;
  private final List<Double> batches = new ArrayList<>();
  private int within;
  private int within10;
  private int confirmed;
  private int confirmedWrong;
  private int intervals;
  private int covering;

  MethodScore(String name) {
    this.name = name;
  }

  void add(SimulatedCurve curve, long seed, int samples) {
    Plan plan = SimulatedRun.plan(curve, ROUNDS, samples);
    SimulatedRun run =
        new SimulatedRun(curve, seed).run(new AdaptiveSearch(plan, curve.machine().cpus()));
    Best best = run.best();
    double regret = curve.regret(best.workers().count());
    boolean good = regret <= Tolerance.USUAL.factor();
    batches.add((double) run.batches());
    within += good ? 1 : 0;
    within10 += regret <= 1.1 ? 1 : 0;
    if (best.confidence() == Confidence.CONFIRMED) {
      confirmed++;
      confirmedWrong += good ? 0 : 1;
    }
    if (samples == 1) {
      cover(run, curve, best);
    }
  }

  /** Sums up. */
  void add(MethodScore other) {
    batches.addAll(other.batches);
    within += other.within;
    within10 += other.within10;
    confirmed += other.confirmed;
    confirmedWrong += other.confirmedWrong;
    intervals += other.intervals;
    covering += other.covering;
  }

  int confirmed() {
    return confirmed;
  }

  int confirmedWrong() {
    return confirmedWrong;
  }

  /** Whether the interval of the answer's duration holds the median of what may come. */
  private void cover(SimulatedRun run, SimulatedCurve curve, Best best) {
    Estimate duration = run.lateDuration(best.workers());
    if (duration.hasInterval()) {
      double right = run.trueMedian(curve, best.workers());
      intervals++;
      covering += duration.low() <= right && right <= duration.high() ? 1 : 0;
    }
  }

  int searches() {
    return batches.size();
  }

  double shareWithin() {
    return (double) within / searches();
  }

  double medianCost() {
    return Rounds.median(batches) / FULL_SWEEP;
  }

  @Override
  public String toString() {
    int all = searches();
    return String.format(
        Locale.ROOT,
        "| %s | %d | %.1f %% | %.1f %% | %.0f | %.2f %% | %.1f %% | %d of %d | %s |",
        name,
        all,
        100 * shareWithin(),
        100.0 * within10 / all,
        Rounds.median(batches),
        100 * medianCost(),
        100 * batches.stream().sorted().toList().get(all * 9 / 10) / FULL_SWEEP,
        confirmedWrong,
        confirmed,
        intervals == 0 ? "-" : "%.1f %%".formatted(100.0 * covering / intervals));
  }
}
