package io.github.concurrencybench.gate;

import io.github.concurrencybench.result.Estimate;

/**
 * How many times as bad a number is as the stored one.
 *
 * @param worse above 1 is worse; from the ends of both intervals, so that it holds both
 *     uncertainties
 */
record StoredRatio(Estimate worse) {

  static StoredRatio of(Metric metric, Estimate before, Estimate now) {
    Estimate over = metric.isBetterHigher() ? before : now;
    Estimate under = metric.isBetterHigher() ? now : before;
    double median = over.median() / under.median();
    return new StoredRatio(
        over.hasInterval() && under.hasInterval()
            ? new Estimate(median, over.low() / under.high(), over.high() / under.low())
            : new Estimate(median, null, null));
  }

  Verdict verdict(double margin) {
    if (!worse.hasInterval()) {
      return Verdict.INCONCLUSIVE;
    }
    if (worse.low() > 1 + margin) {
      return Verdict.REGRESSED;
    }
    if (worse.high() < 1 / (1 + margin)) {
      return Verdict.IMPROVED;
    }
    return worse.high() <= 1 + margin ? Verdict.PASS : Verdict.INCONCLUSIVE;
  }

  /** With intervals as wide as these: how much worse the median has to be. */
  Double wouldCatch(double margin) {
    return worse.hasInterval() ? (1 + margin) * worse.median() / worse.low() - 1 : null;
  }
}
