package io.github.concurrencybench.gate;

import io.github.concurrencybench.plan.Plan;
import io.github.concurrencybench.plan.Turn;
import io.github.concurrencybench.result.RoundResult;
import io.github.concurrencybench.result.Search;
import java.util.List;

/**
 * Measures the gated cells of both sides, taking turns, until each is decided or the time is up.
 *
 * @param plan the cells on all sides, and how long it may take
 * @param gated what is to be decided
 */
public record Confirmation(Plan plan, List<Gated> gated) implements Search {

  /** Copies the list. */
  public Confirmation {
    gated = List.copyOf(gated);
  }

  @Override
  public List<Turn> next(List<RoundResult> finished) {
    return List.of();
  }

  @Override
  public int left(List<RoundResult> finished) {
    return 0;
  }
}
