package io.github.concurrencybench.measure;

import io.github.concurrencybench.plan.Cell;
import io.github.concurrencybench.plan.Turn;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Draws the order of a round and keeps to it, although the search is asked anew before each turn:
 * what a turn may take depends on those before it.
 */
final class ShuffledOrder {

  private final Random random;
  private final List<Cell> order = new ArrayList<>();

  ShuffledOrder(long seed) {
    random = new Random(seed);
  }

  /** The turn to take now, of at least one. */
  Turn first(List<Turn> turns) {
    List<Cell> cells = turns.stream().map(Turn::cell).toList();
    order.retainAll(cells);
    if (order.isEmpty()) {
      order.addAll(cells);
      Collections.shuffle(order, random);
    }
    Cell now = order.remove(0);
    return turns.stream().filter(turn -> turn.cell().equals(now)).findFirst().orElseThrow();
  }
}
