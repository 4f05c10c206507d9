package io.github.concurrencybench.report;

import io.github.concurrencybench.analysis.ScalingWords;
import io.github.concurrencybench.result.Answer;

/**
 * What was found out about one model.
 *
 * @param sentence its answer
 * @param scaling what the scaling law says; empty where none fits
 */
public record ModelAnswer(String sentence, String scaling) {

  static ModelAnswer of(Answer answer) {
    return new ModelAnswer(
        answer.sentence(), answer.scaling() == null ? "" : ScalingWords.of(answer.scaling()));
  }
}
