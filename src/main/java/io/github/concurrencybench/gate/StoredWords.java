package io.github.concurrencybench.gate;

import io.github.concurrencybench.result.Estimate;
import java.util.Optional;

/**
 * Says how a number compares with the stored one.
 *
 * @param cells of both
 * @param gated what is compared
 * @param then the stored cell
 */
record StoredWords(StoredCells cells, Gated gated, BaselineCell then) {

  String sentence(StoredRatio ratio, Verdict verdict, Optional<String> elsewhere) {
    String start =
        "%s: the %s is %s instead of %s%s in %s"
            .formatted(
                Findings.name(gated.cell()),
                Findings.words(metric()),
                Amount.of(metric(), now(ratio)),
                Amount.of(metric(), before()),
                workers(),
                cells.baseline().words());
    return elsewhere.isPresent()
        ? "%s; %s. This is told only.".formatted(start, elsewhere.get())
        : "%s, %s; %s worse is allowed (<maxRegression>).%s%s"
            .formatted(
                start,
                change(ratio.worse()),
                Amount.share(gated.threshold().maxRegression()),
                doubt(ratio, verdict),
                caught(ratio));
  }

  private Metric metric() {
    return gated.threshold().metric();
  }

  private double before() {
    return then.metrics().get(metric()).median();
  }

  private double now(StoredRatio ratio) {
    double worse = ratio.worse().median();
    return metric().isBetterHigher() ? before() / worse : before() * worse;
  }

  private String workers() {
    return then.workers().equals(gated.cell().workers())
        ? ""
        : " (its best then, with %s)".formatted(then.workers());
  }

  private static String change(Estimate worse) {
    String size = ComparedWords.worse(worse.median());
    return worse.hasInterval()
        ? "%s (95 %%: %s to %s, of two runs at different times)"
            .formatted(size, ComparedWords.worse(worse.low()), ComparedWords.worse(worse.high()))
        : size + " (no interval below 5 rounds)";
  }

  private static String doubt(StoredRatio ratio, Verdict verdict) {
    if (verdict != Verdict.INCONCLUSIVE) {
      return "";
    }
    return ratio.worse().hasInterval()
        ? " Neither shown to be within nor beyond: more <rounds>, or a <version> that is measured"
            + " again now, would show it."
        : " Nothing is shown below 5 <rounds>.";
  }

  private String caught(StoredRatio ratio) {
    Double smallest = ratio.wouldCatch(gated.threshold().maxRegression());
    return smallest == null
        ? ""
        : " A check like this catches %s from %s on."
            .formatted(metric().isBetterHigher() ? "a loss" : "a slowdown", Amount.share(smallest));
  }
}
