package io.github.concurrencybench.result;

import io.github.concurrencybench.plan.UserCode;
import java.util.List;

/**
 * What a JVM is asked before anything is measured: whether it can make the user's own tasks and
 * models.
 *
 * @param code where they are
 * @param taskClasses the classes that the workloads name
 */
public record UserCodeQuestion(UserCode code, List<String> taskClasses) {

  /** Copies the list. */
  public UserCodeQuestion {
    taskClasses = List.copyOf(taskClasses);
  }
}
