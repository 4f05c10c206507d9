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
    String scaling = answer.scaling() == null ? "" : ScalingWords.of(answer.scaling());
    return new ModelAnswer(words.english(answer.sentence()), words.english(scaling));
  }
}
