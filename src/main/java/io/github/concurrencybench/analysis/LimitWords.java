package io.github.concurrencybench.analysis;

import io.github.concurrencybench.result.Limit;

/** Names limits for people. */
public final class LimitWords {

  private LimitWords() {}

  /**
   * Names one.
   *
   * @param limit what stops more workers from helping
   * @return the same in words, as the end of a sentence without the full stop
   */
  public static String of(Limit limit) {
    return switch (limit) {
      case CPUS -> "the processors";
      case TARGET -> "the target";
      case TASKS -> "the number of tasks";
      case RATE -> "your <rate>";
      case RANGE -> "the end of your range; raise <workers>";
      case UNKNOWN -> "not found out";
    };
  }
}
