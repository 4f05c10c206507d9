package io.github.concurrencybench.gate;

import io.github.concurrencybench.plan.Cell;
import io.github.concurrencybench.result.Estimate;
import java.util.Objects;

/**
 * What a threshold came to on one cell.
 *
 * @param threshold what was asked
 * @param cell what was looked at; null where no cell matches
 * @param verdict what was found
 * @param fails whether it fails the build, as the user's policy has it
 * @param advisory whether it is told only, because stored durations of another machine say little
 * @param reference the value of the reference, in the metric's unit; null where there is none
 * @param present the value now, in the metric's unit; null where there is none
 * @param ratio how many times as bad as the reference, above 1 is worse, with its 95 % interval
 *     over paired rounds; null where nothing was compared
 * @param rounds how many pairs of rounds the ratio is from; 0 where nothing was paired
 * @param margin what was allowed; null of absolute limits
 * @param wouldCatch the smallest slowdown that would have been caught, 0.12 for 12 %; null where
 *     that is not known
 * @param sentence all of that for people
 * @param reproduce the command that measures this cell again
 * @param accept the command that accepts it; null where there is nothing to accept
 */
public record Finding(
    Threshold threshold,
    Cell cell,
    Verdict verdict,
    boolean fails,
    boolean advisory,
    Estimate reference,
    Estimate present,
    Estimate ratio,
    int rounds,
    Margin margin,
    Double wouldCatch,
    String sentence,
    String reproduce,
    String accept) {

  /**
   * A finding in which nothing was compared, before the policy is applied.
   *
   * @param threshold what was asked
   * @param cell what was looked at; null where no cell matches
   * @param verdict what was found
   * @param sentence all of that for people
   * @param reproduce the command that measures this cell again
   * @param accept the command that accepts it; null where there is nothing to accept
   * @return the finding, without numbers
   */
  static Finding withoutNumbers(
      Threshold threshold,
      Cell cell,
      Verdict verdict,
      String sentence,
      String reproduce,
      String accept) {
    return new Finding(
        threshold, cell, verdict, false, false, null, null, null, 0, null, null, sentence,
        reproduce, accept);
  }

  /** Checks what every finding has. */
  public Finding {
    Objects.requireNonNull(threshold, "threshold");
    Objects.requireNonNull(verdict, "verdict");
    Objects.requireNonNull(sentence, "sentence");
  }
}
