package io.github.concurrencybench.analysis;

import io.github.concurrencybench.plan.Tolerance;
import io.github.concurrencybench.result.Best;
import io.github.concurrencybench.result.Confidence;
import io.github.concurrencybench.result.Estimate;

/**
 * Says an answer in words that need no glossary.
 *
 * @param name whose
 * @param best the answer
 * @param tolerance what is as fast
 */
record Sentence(Said name, Best best, Tolerance tolerance) {

  Said with(Said gain, Stop stop) {
    return Said.of(
        "answer",
        "%s: %s at a time (%s%s%s)%s Limit: %s.",
        name,
        best.workers(),
        upTo(),
        Said.of("confidence_" + best.confidence(), inWords()),
        settling(),
        gain,
        stop.said());
  }

  private String inWords() {
    return best.confidence() == Confidence.ONLY
        ? "the only number measured"
        : best.confidence().toString();
  }

  private Said upTo() {
    if (best.high().equals(best.low())) {
      return Said.NOTHING;
    }
    return tolerance.equals(Tolerance.USUAL)
        ? Said.of("range_as_fast", "%s-%s as fast; ", best.low(), best.high())
        : Said.of(
            "range_as_fast_within",
            "%s-%s as fast within %s; ",
            best.low(),
            best.high(),
            new Said.Figure(tolerance.toString()));
  }

  /** What follows the answer: a gain, where there is something to compare with, and a full stop. */
  static Said gain(Estimate speedup, boolean scaled) {
    if (speedup == null) {
      return Said.together(".");
    }
    return scaled
        ? Said.of(
            "about_times_as_fast",
            ", about %.3g times as fast as one after the other.",
            speedup.median())
        : Said.of(
            "times_as_fast", ", %.3g times as fast as one after the other.", speedup.median());
  }

  /** The same of JMH's threads, of which a benchmark has one at the least. */
  static Said gainOfThreads(Estimate speedup) {
    return speedup == null
        ? Said.together(".")
        : Said.of(
            "times_as_fast_as_one_thread", ", %.3g times as fast as one thread.", speedup.median());
  }

  private Said settling() {
    if (best.moreRounds() == null) {
      return Said.NOTHING;
    }
    if (best.moreRounds() >= Settling.MANY) {
      return Said.of("hardly_settled", "; more rounds will hardly settle it");
    }
    return best.moreRounds() == 1
        ? Said.of("settled_by_one", "; about 1 more round would settle it")
        : Said.of("settled_by", "; about %d more rounds would settle it", best.moreRounds());
  }
}
