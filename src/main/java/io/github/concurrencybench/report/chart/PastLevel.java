package io.github.concurrencybench.report.chart;

import java.util.List;
import java.util.Objects;

/**
 * Stored runs between which nothing has changed.
 *
 * @param from the index of the first of them, from the oldest
 * @param nanos how long a batch took then
 * @param lines what has changed, in short lines; none for the first level
 */
public record PastLevel(int from, double nanos, List<String> lines) {

  /** Checks the parts. */
  public PastLevel {
    Objects.checkIndex(from, Integer.MAX_VALUE);
    lines = List.copyOf(lines);
  }
}
