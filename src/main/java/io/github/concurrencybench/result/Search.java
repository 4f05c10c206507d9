package io.github.concurrencybench.result;

import io.github.concurrencybench.plan.Turn;
import java.util.List;

/** Decides what is measured next from what was measured so far. Pure: the same answer each time. */
public interface Search {

  /**
   * Asks for the next round, or for what is missing of the last one where a run was cut off in it.
   *
   * @param finished all that was measured so far, in the order of time
   * @return what to measure, in any order and all in the same round; empty where the search is over
   */
  List<Turn> next(List<RoundResult> finished);

  /**
   * Estimates how much is left, for the progress line.
   *
   * @param finished as above
   * @return how many cells of how many rounds are still to come, at least what {@code next} returns
   */
  int left(List<RoundResult> finished);
}
