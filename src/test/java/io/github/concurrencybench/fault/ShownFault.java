package io.github.concurrencybench.fault;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What one test shows.
 *
 * @param rows of the fault matrix, at least one
 * @param fault what goes wrong
 * @param promise what the plugin promises then
 * @param test where that is shown
 */
record ShownFault(List<Integer> rows, String fault, String promise, String test) {

  static final Comparator<ShownFault> IN_ORDER =
      Comparator.comparing(ShownFault::firstRow)
          .thenComparing(ShownFault::numbers)
          .thenComparing(ShownFault::test);

  ShownFault {
    rows = rows.stream().sorted().toList();
    if (rows.isEmpty() || fault.isBlank() || promise.isBlank()) {
      throw new IllegalArgumentException(test + " says neither row, fault nor promise");
    }
  }

  int firstRow() {
    return rows.get(0);
  }

  String numbers() {
    return rows.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }
}
