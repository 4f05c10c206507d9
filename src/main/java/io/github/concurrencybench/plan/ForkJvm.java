package io.github.concurrencybench.plan;

import java.util.List;

/**
 * The JVM that a fork runs in.
 *
 * @param args its arguments
 * @param userClassPath jars and folders of the user's own tasks and models; empty where there are
 *     none. They are loaded beside our classes, never over them.
 */
public record ForkJvm(List<String> args, List<String> userClassPath) {

  /** Copies the lists. */
  public ForkJvm {
    args = List.copyOf(args);
    userClassPath = List.copyOf(userClassPath);
  }
}
