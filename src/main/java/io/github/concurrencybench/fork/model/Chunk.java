package io.github.concurrencybench.fork.model;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Tasks that follow each other.
 *
 * @param from the first one
 * @param to the one after the last; the same where there are none
 */
record Chunk(int from, int to) {

  /**
   * Cuts a list into equal parts; where they cannot be equal, the first ones have one task more.
   *
   * @param tasks how many there are
   * @param workers how many parts
   * @return the parts in order, as many as workers
   */
  static List<Chunk> all(int tasks, int workers) {
    int each = tasks / workers;
    int longer = tasks % workers;
    return IntStream.range(0, workers)
        .mapToObj(
            part -> {
              int from = part * each + Math.min(part, longer);
              return new Chunk(from, from + each + (part < longer ? 1 : 0));
            })
        .toList();
  }
}
