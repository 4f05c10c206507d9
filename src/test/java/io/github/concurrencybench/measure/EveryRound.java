package io.github.concurrencybench.measure;

import io.github.concurrencybench.plan.Cell;
import io.github.concurrencybench.plan.Turn;
import io.github.concurrencybench.result.RoundResult;
import io.github.concurrencybench.result.Search;
import java.util.List;

/** The same cells, as many rounds. */
record EveryRound(List<Cell> cells, int rounds) implements Search {
  @Override
  public List<Turn> next(List<RoundResult> finished) {
    int round = finished.size() / cells.size() + 1;
    List<Cell> done =
        finished.stream().filter(r -> r.round() == round).map(RoundResult::cell).toList();
    return round > rounds
        ? List.of()
        : cells.stream()
            .filter(cell -> !done.contains(cell))
            .map(cell -> new Turn(cell, round, 1))
            .toList();
  }

  @Override
  public int left(List<RoundResult> finished) {
    return cells.size() * rounds - finished.size();
  }
}
