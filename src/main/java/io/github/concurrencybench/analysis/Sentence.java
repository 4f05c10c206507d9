package io.github.concurrencybench.analysis;

import io.github.concurrencybench.plan.Tolerance;
import io.github.concurrencybench.result.Best;
import io.github.concurrencybench.result.Estimate;
import java.util.Locale;

/**
 * Says an answer in words that need no glossary.
 *
 * @param name whose
 * @param best the answer
 * @param tolerance what is as fast
 */
record Sentence(String name, Best best, Tolerance tolerance) {

  String with(String gain, Stop stop) {
    String upTo =
        best.high().equals(best.low())
            ? ""
            : best.low() + "-" + best.high() + " " + tolerance.asFast() + "; ";
    return name
        + ": "
        + best.workers()
        + " at a time ("
        + upTo
        + best.confidence()
        + settling()
        + ")"
        + gain
        + " Limit: "
        + stop.words()
        + ".";
  }

  /** What follows the answer: a gain, where there is something to compare with, and a full stop. */
  static String gain(Estimate speedup, boolean scaled) {
    return speedup == null
        ? "."
        : String.format(
            Locale.ROOT,
            ", %s%.3g times as fast as one after the other.",
            scaled ? "about " : "",
            speedup.median());
  }

  private String settling() {
    if (best.moreRounds() == null) {
      return "";
    }
    return best.moreRounds() >= Settling.MANY
        ? "; more rounds will hardly settle it"
        : "; about %d more round%s would settle it"
            .formatted(best.moreRounds(), best.moreRounds() == 1 ? "" : "s");
  }
}
