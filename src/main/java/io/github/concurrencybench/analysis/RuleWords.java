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
  public static Optional<String> of(Answer answer) {
    if (answer.best() == null || answer.predictions().size() < 2) {
      return Optional.empty();
    }
    Prediction times = answer.predictions().get(0);
    Prediction goetz = answer.predictions().get(1);
    return Optional.of(
        "Predicted: cores x p %s, cores x U/p (Goetz, U = 1) %s; %s."
            .formatted(number(times), number(goetz), verdict(answer, times, goetz)));
  }

  private static String number(Prediction prediction) {
    return (prediction.capped() ? "all " : "") + prediction.workers();
  }

  private static String verdict(Answer answer, Prediction times, Prediction goetz) {
    boolean first = Boolean.TRUE.equals(times.supported());
    boolean second = Boolean.TRUE.equals(goetz.supported());
    if (first && second) {
      return "both hold";
    }
    if (first || second) {
      Prediction supported = first ? times : goetz;
      boolean holds = QuotedRules.off(answer.best(), supported.workers()) == 1;
      return (first ? "the first " : "the second ") + (holds ? "holds" : "is nearer");
    }
    return goetz.supported() == null ? "the second was not measured" : "neither holds";
  }
}
