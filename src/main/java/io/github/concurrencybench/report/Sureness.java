package io.github.concurrencybench.report;

import io.github.concurrencybench.plan.Tolerance;
import io.github.concurrencybench.result.Answer;
import io.github.concurrencybench.result.Best;

/**
 * Says how sure an answer is, and what would settle it.
 *
 * @param tolerance what is as fast
 * @param words the reader's language
 */
record Sureness(Tolerance tolerance, Words words) {

  /** What {@link Best#moreRounds()} ends at. */
  private static final int HARDLY_EVER = 999;

  String of(Answer winner, boolean others) {
    return others && Advice.isSequential(winner) ? words.get("sure_loop") : of(winner.best());
  }

  private String of(Best best) {
    String meaning = words.with("sure_" + best.confidence(), words.figure(tolerance.toString()));
    return best.moreRounds() == null ? meaning : meaning + " " + settled(best.moreRounds());
  }

  private String settled(int rounds) {
    if (rounds >= HARDLY_EVER) {
      return words.get("hardly_settled");
    }
    return rounds == 1 ? words.get("settled_by_a_round") : words.with("settled_by_rounds", rounds);
  }
}
