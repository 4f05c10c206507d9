package io.github.concurrencybench.plan;

import java.util.List;
import java.util.Objects;

/**
 * The JVM that a fork runs in.
 *
 * @param args its arguments
 * @param userCode where the user's own tasks and models are
 */
public record ForkJvm(List<String> args, UserCode userCode) {

  /** Copies the list. */
  public ForkJvm {
    args = List.copyOf(args);
    Objects.requireNonNull(userCode, "userCode");
  }
}
