package io.github.concurrencybench.analysis;

import io.github.concurrencybench.plan.Cell;
import io.github.concurrencybench.plan.Plan;
import io.github.concurrencybench.plan.Turn;
import io.github.concurrencybench.result.RoundResult;
import io.github.concurrencybench.result.Search;
import io.github.concurrencybench.result.Status;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Measures every cell of the plan once a round; what has failed or makes no sense here is not tried
 * again.
 *
 * @param plan which cells, and how many rounds
 */
public record GridSearch(Plan plan) implements Search {

  @Override
  public List<Turn> next(List<RoundResult> finished) {
    for (int round = 1; round <= plan.repetitions().rounds(); round++) {
      List<Turn> missing = missing(round, finished);
      if (!missing.isEmpty()) {
        return missing;
      }
    }
    return List.of();
  }

  @Override
  public int left(List<RoundResult> finished) {
    int left = 0;
    for (Cell cell : open(finished)) {
      long done = finished.stream().filter(result -> result.cell().equals(cell)).count();
      left += plan.repetitions().rounds() - (int) done;
    }
    return left;
  }

  private List<Turn> missing(int round, List<RoundResult> finished) {
    Set<Cell> done =
        finished.stream()
            .filter(result -> result.round() == round)
            .map(RoundResult::cell)
            .collect(Collectors.toSet());
    return open(finished).stream()
        .filter(cell -> !done.contains(cell))
        .map(cell -> new Turn(cell, round, plan.repetitions().samples()))
        .toList();
  }

  private List<Cell> open(List<RoundResult> finished) {
    Set<Cell> settled =
        finished.stream()
            .filter(result -> result.status() != Status.MEASURED)
            .map(RoundResult::cell)
            .collect(Collectors.toSet());
    return plan.cells().stream().filter(cell -> !settled.contains(cell)).toList();
  }
}
