package io.github.concurrencybench.report;

import io.github.concurrencybench.analysis.ScalingWords;
import io.github.concurrencybench.result.Answer;

/**
 * What was found out about one model.
 *
 * @param sentence its answer, as the results have it
 * @param scaling what the scaling law says; empty where none fits
 */
public record ModelAnswer(Told sentence, Told scaling) {

  static ModelAnswer of(Answer answer, Words words) {
    return new ModelAnswer(
        words.english(answer.sentence()),
        answer.scaling() == null ? Told.NOTHING : words.told(ScalingWords.of(answer.scaling())));
  }
}
