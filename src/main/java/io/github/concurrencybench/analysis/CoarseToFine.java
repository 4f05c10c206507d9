package io.github.concurrencybench.analysis;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;

/** An order in which to look at numbers where the time may end before all were looked at. */
final class CoarseToFine {

  private CoarseToFine() {}

  /** The last, the first, the one in the middle, those in the middle of the halves and so on. */
  static <T> List<T> order(List<T> ascending) {
    List<T> order = new ArrayList<>();
    order.add(ascending.get(ascending.size() - 1));
    if (ascending.size() > 1) {
      order.add(ascending.get(0));
    }
    Queue<List<T>> between = new ArrayDeque<>();
    between.add(ascending.size() > 2 ? ascending.subList(1, ascending.size() - 1) : List.of());
    while (!between.isEmpty()) {
      List<T> part = between.remove();
      if (!part.isEmpty()) {
        int middle = part.size() / 2;
        order.add(part.get(middle));
        between.add(part.subList(0, middle));
        between.add(part.subList(middle + 1, part.size()));
      }
    }
    return order;
  }

  /** One of each list in turn, the shorter ones end before. */
  static <T> List<T> inTurn(List<List<T>> lists) {
    List<T> all = new ArrayList<>();
    int longest = lists.stream().mapToInt(List::size).max().orElse(0);
    for (int index = 0; index < longest; index++) {
      for (List<T> list : lists) {
        all.addAll(index < list.size() ? list.subList(index, index + 1) : Collections.emptyList());
      }
    }
    return all;
  }
}
