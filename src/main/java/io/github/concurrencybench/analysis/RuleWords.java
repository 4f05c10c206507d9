package io.github.concurrencybench.analysis;

import io.github.concurrencybench.result.Answer;
import io.github.concurrencybench.result.Prediction;
import java.util.Optional;

/** Says what the rules predict that people quote, and what the measurement says to that. */
public final class RuleWords {

  private RuleWords() {}

  /**
   * Says it in a line.
   *
   * @param answer of a model
   * @return a sentence; empty where nothing is predicted
   */
  public static Optional<Said> of(Answer answer) {
    if (answer.best() == null || answer.predictions().size() < 2) {
      return Optional.empty();
    }
    Prediction times = answer.predictions().get(0);
    Prediction goetz = answer.predictions().get(1);
    return Optional.of(
        Said.of(
            "predicted",
            "Predicted: cores x p %s, cores x U/p (Goetz, U = 1) %s; %s.",
            number(times),
            number(goetz),
            verdict(answer, times, goetz)));
  }

  private static Said number(Prediction prediction) {
    return prediction.capped()
        ? Said.of("all_of_them", "all %s", prediction.workers())
        : Said.together(prediction.workers());
  }

  private static Said verdict(Answer answer, Prediction times, Prediction goetz) {
    boolean first = Boolean.TRUE.equals(times.supported());
    boolean second = Boolean.TRUE.equals(goetz.supported());
    if (first && second) {
      return Said.of("both_hold", "both hold");
    }
    if (first || second) {
      Prediction supported = first ? times : goetz;
      boolean holds = QuotedRules.off(answer.best(), supported.workers()) == 1;
      return holds
          ? Said.of("one_holds", "the %s holds", which(first))
          : Said.of("one_is_nearer", "the %s is nearer", which(first));
    }
    return goetz.supported() == null
        ? Said.of("second_not_measured", "the second was not measured")
        : Said.of("neither_holds", "neither holds");
  }

  private static Said which(boolean first) {
    return first ? Said.of("the_first", "first") : Said.of("the_second", "second");
  }
}
