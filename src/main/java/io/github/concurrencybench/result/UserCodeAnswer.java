package io.github.concurrencybench.result;

import io.github.concurrencybench.plan.KnownModel;
import java.util.List;

/**
 * What a JVM has found of the user's own.
 *
 * @param models the models, none of which has the id of another or of one that is built in
 * @param problem why nothing can be measured, as a sentence with the remedy; null where all is well
 */
public record UserCodeAnswer(List<KnownModel> models, String problem) {

  /** Copies the list. */
  public UserCodeAnswer {
    models = List.copyOf(models);
  }
}
