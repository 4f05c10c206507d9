package io.github.concurrencybench.analysis;

import io.github.concurrencybench.result.CellResult;
import java.util.List;
import java.util.Set;

/** Errors by which a target says that it can take no more. */
final class TargetErrors {

  private static final Set<String> CLASSES =
      Set.of(
          "HTTP_429",
          "HTTP_503",
          "CONNECT_REFUSED",
          "CONNECT_TIMEOUT",
          "RESPONSE_TIMEOUT",
          "DEADLINE",
          "NO_RESPONSE",
          "CLOSED_IDLE",
          "RESET");

  private TargetErrors() {}

  /** Where all of its tasks failed, a cell has no samples and says so in words. */
  static boolean areIn(CellResult cell) {
    List<String> words =
        cell.reason() == null ? List.of() : List.of(cell.reason().split("[^A-Z0-9_]+"));
    return !cell.isClean()
        && CLASSES.stream().anyMatch(c -> cell.errors().containsKey(c) || words.contains(c));
  }
}
