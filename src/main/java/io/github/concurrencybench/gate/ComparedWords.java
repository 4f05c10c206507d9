package io.github.concurrencybench.gate;

import io.github.concurrencybench.analysis.Rounds;
import io.github.concurrencybench.plan.Plan;
import io.github.concurrencybench.result.Estimate;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The finding of a comparison.
 *
 * @param of the case
 * @param tried what was compared
 * @param test what equal code does not pass
 */
record ComparedWords(Case of, Tried tried, SignedRanks test) {

  Finding finding() {
    Commands commands = new Commands(of.run());
    Verdict verdict = tried.isOpen() ? Verdict.INCONCLUSIVE : tried.verdict();
    boolean told = !tried.told().isEmpty();
    return new Finding(
        tried.gated().threshold(),
        tried.gated().cell(),
        verdict,
        false,
        false,
        told ? estimate(Pair::reference) : null,
        told ? estimate(Pair::present) : null,
        told ? ratio() : null,
        tried.told().size(),
        tried.margin(),
        wouldCatch(),
        told ? sentence(verdict) : nothing(),
        commands.again(tried.gated().threshold(), tried.gated().cell()),
        verdict == Verdict.REGRESSED ? commands.pass() : null);
  }

  private Metric metric() {
    return tried.gated().threshold().metric();
  }

  private boolean isExact() {
    return metric() == Metric.ERROR_RATE;
  }

  private Estimate estimate(ToDoubleFunction<Pair> side) {
    return Rounds.estimate(tried.told().stream().map(side::applyAsDouble).toList());
  }

  private Estimate ratio() {
    if (isExact()) {
      return null;
    }
    Estimate worse = Rounds.estimate(Pair.worse(tried.told()));
    return worse.hasInterval()
        ? new Estimate(Math.exp(worse.median()), Math.exp(worse.low()), Math.exp(worse.high()))
        : new Estimate(Math.exp(worse.median()), null, null);
  }

  private Double wouldCatch() {
    return isExact() || tried.told().size() < Rounds.FEWEST_FOR_INTERVAL
        ? null
        : new Detectable(tried.told(), test).slowdown(tried.margin());
  }

  private String sentence(Verdict verdict) {
    // The medians of each side may differ otherwise than most of the pairs do.
    return "%s: the %s is %s instead of %s in %s, %s; %s.%s%s"
        .formatted(
            Findings.name(tried.gated().cell()),
            Findings.words(metric()),
            Amount.of(metric(), estimate(Pair::present).median()),
            Amount.of(metric(), estimate(Pair::reference).median()),
            name(of.against().reference()),
            change(),
            allowed(),
            doubt(verdict),
            caught());
  }

  private String nothing() {
    return "%s: its %s was not compared, since the time was up before both sides were measured."
        .formatted(Findings.name(tried.gated().cell()), Findings.words(metric()));
  }

  private String change() {
    String pairs = tried.told().size() + (tried.told().size() == 1 ? " pair" : " pairs");
    if (isExact()) {
      return "over " + pairs + " of rounds";
    }
    Estimate ratio = ratio();
    String size = worse(ratio.median());
    return ratio.hasInterval()
        ? "pair by pair %s (95 %%: %s to %s, %s of rounds)"
            .formatted(size, worse(ratio.low()), worse(ratio.high()), pairs)
        : "pair by pair %s (%s of rounds)".formatted(size, pairs);
  }

  static String worse(double ratio) {
    return Amount.share(Math.abs(ratio - 1)) + (ratio < 1 ? " better" : " worse");
  }

  private String allowed() {
    Margin margin = tried.margin();
    return margin.isWidened()
        ? "%s worse is allowed: twice the %s by which the reference differed from itself, more than the %s of <maxRegression>"
            .formatted(
                Amount.share(margin.used()),
                Amount.share(margin.noiseFloor()),
                Amount.share(margin.asked()))
        : "%s worse is allowed (<maxRegression>)".formatted(Amount.share(margin.used()));
  }

  private String doubt(Verdict verdict) {
    if (verdict != Verdict.INCONCLUSIVE) {
      return "";
    }
    if (tried.isOpen()) {
      return " The time%s was up before that was shown to be within or beyond.".formatted(budget());
    }
    return isHidden()
        ? " Beyond what you allow, but not beyond the difference of equal code in this build."
        : " Neither shown to be within nor beyond.";
  }

  private String budget() {
    Plan plan = of.against().plan();
    return plan == null || !plan.repetitions().hasTimeBudget()
        ? ""
        : " of " + plan.repetitions().timeBudget().toSeconds() + " s";
  }

  private boolean isHidden() {
    List<Double> worse = Pair.worse(tried.told());
    return tried.margin().isWidened() && Rounds.median(worse) > Math.log1p(tried.margin().asked());
  }

  private String caught() {
    Double smallest = wouldCatch();
    return smallest == null
        ? ""
        : " A check like this catches %s from %s on."
            .formatted(metric().isBetterHigher() ? "a loss" : "a slowdown", Amount.share(smallest));
  }

  /** The reference as people name it. */
  static String name(Reference reference) {
    return switch (reference.kind()) {
      case VERSION -> "version " + reference.name();
      case PATH, BASE_URL, BASELINE -> reference.name();
    };
  }
}
