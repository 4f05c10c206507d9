package io.github.concurrencybench.result;

import io.github.concurrencybench.plan.KnownModel;
import java.util.List;
import java.util.Map;

/**
 * What a JVM has found of the user's own.
 *
 * @param models the models, none of which has the id of another or of one that is built in
 * @param problem why nothing can be measured, as a sentence with the remedy; null where all is well
 * @param unusable of each class that cannot be a task, why, as a sentence with the remedy
 */
public record UserCodeAnswer(
    List<KnownModel> models, String problem, Map<String, String> unusable) {

  /** Copies the collections. */
  public UserCodeAnswer {
    models = List.copyOf(models);
    unusable = Map.copyOf(unusable);
  }
}
