package io.github.concurrencybench.gate;

import io.github.concurrencybench.result.CellResult;
import io.github.concurrencybench.result.Estimate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One number of now beside the stored one. Rounds cannot be paired with those of another hour, so
 * that the two intervals have to be apart by more than the margin before it is called worse.
 *
 * @param cells of both
 * @param gated what is compared
 */
record StoredComparison(StoredCells cells, Gated gated) {

  /** Of these the best number of workers may differ: the user waits for the best. */
  private static final Set<Metric> AT_THE_BEST =
      Set.of(Metric.DURATION, Metric.THROUGHPUT, Metric.SPEEDUP);

  Finding finding() {
    Optional<BaselineCell> then = then();
    if (then.isEmpty()) {
      return told(Verdict.NO_REFERENCE, "it is not in %s; accept it to compare it from now on.");
    }
    if (!cells.doesTheSame(then.get())) {
      return told(
          Verdict.NOT_COMPARABLE,
          "the workload did something else in %s: it was changed, or its sums have no <size>, so"
              + " that one is found for each run. Accept the baseline anew.");
    }
    if (then.get().scaled() || isScaledNow()) {
      return told(Verdict.NOT_COMPARABLE, calculated(then.get()));
    }
    Estimate before = then.get().metrics().get(metric());
    Estimate now = now();
    if (before == null || now == null) {
      return told(
          before == null ? Verdict.NO_REFERENCE : Verdict.ERROR,
          "there is no %s of it ".formatted(Findings.words(metric()))
              + (before == null ? "in %s; accept it anew." : "now, and there is in %s."));
    }
    return metric() == Metric.ERROR_RATE ? errors(before, now) : compared(before, now, then.get());
  }

  private Metric metric() {
    return gated.threshold().metric();
  }

  private Optional<BaselineCell> then() {
    boolean best = gated.threshold().workers().equals(Threshold.BEST);
    return best && AT_THE_BEST.contains(metric())
        ? cells.bestThen(gated.cell())
        : cells.then(gated.cell());
  }

  private static String calculated(BaselineCell then) {
    return then.scaled()
        ? "in %s it was calculated from the first tasks (~). Give the run more <timeBudget> and"
            + " accept it anew."
        : "only its first tasks were run now and the rest calculated (~), other than in %s: give"
            + " the run more <timeBudget>.";
  }

  private boolean isScaledNow() {
    return !metric().isServiceTime()
        && metric() != Metric.ERROR_RATE
        && cells.run().cells().stream()
            .anyMatch(cell -> cell.scaled() && cell.cell().equals(gated.cell()));
  }

  private Estimate now() {
    Map<Metric, Estimate> metrics =
        cells.run().cells().stream()
            .filter(cell -> cell.cell().equals(gated.cell()))
            .filter(CellResult::isClean)
            .findFirst()
            .map(new StoredMetrics(cells.run())::of)
            .orElse(Map.of());
    return metrics.get(metric());
  }

  private Finding told(Verdict verdict, String why) {
    return Stored.finding(
        cells.run(),
        gated,
        verdict,
        "%s: %s".formatted(Findings.name(gated.cell()), why.formatted(cells.baseline().words())));
  }

  /** Counts are exact. */
  private Finding errors(Estimate before, Estimate now) {
    double more = now.median() - before.median();
    boolean worse = more > gated.threshold().maxRegression();
    return told(
        worse ? Verdict.REGRESSED : Verdict.PASS,
        "%s of its tasks fail and %s did in %%s."
            .formatted(
                Amount.share(now.median()).replace("%", "%%"),
                Amount.share(before.median()).replace("%", "%%")));
  }

  private Finding compared(Estimate before, Estimate now, BaselineCell then) {
    StoredRatio ratio = StoredRatio.of(metric(), before, now);
    Margin margin =
        new Margin(gated.threshold().maxRegression(), gated.threshold().maxRegression(), null);
    Optional<String> elsewhere = new SameMachine(cells).whyNot(metric());
    Verdict verdict = elsewhere.isPresent() ? Verdict.NOT_COMPARABLE : ratio.verdict(margin.used());
    Commands commands = new Commands(cells.run());
    return new Finding(
        gated.threshold(),
        gated.cell(),
        verdict,
        false,
        elsewhere.isPresent(),
        before,
        now,
        ratio.worse(),
        0,
        margin,
        elsewhere.isPresent() ? null : ratio.wouldCatch(margin.used()),
        new StoredWords(cells, gated, then).sentence(ratio, verdict, elsewhere),
        commands.again(gated.threshold(), gated.cell()),
        verdict == Verdict.REGRESSED ? commands.accept() : null);
  }
}
