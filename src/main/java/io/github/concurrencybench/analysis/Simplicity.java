package io.github.concurrencybench.analysis;

import io.github.concurrencybench.result.Answer;
import java.util.Comparator;
import java.util.List;

/** Which model is simpler to write and to run than another; those of users come last. */
final class Simplicity {

  private static final List<String> SIMPLEST_FIRST =
      List.of(
          "sequential",
          "platform-threads",
          "virtual-threads",
          "thread-per-task",
          "fork-join",
          "parallel-stream",
          "completable-future",
          "structured",
          "async",
          "jdk-async",
          "processes",
          "chunked-processes",
          "spark");

  /** Of two that are alike, as two JVMs with one model, the sort leaves the plan's first first. */
  static final Comparator<Answer> ORDER = Comparator.comparingInt(answer -> rank(answer.model()));

  private Simplicity() {}

  static int rank(String model) {
    int rank = SIMPLEST_FIRST.indexOf(model);
    return rank < 0 ? SIMPLEST_FIRST.size() : rank;
  }
}
