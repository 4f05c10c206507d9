package io.github.concurrencybench.result;

import io.github.concurrencybench.plan.Workers;

/**
 * The smallest number of workers whose duration is not shown to be above the lowest by more than
 * the tolerance.
 *
 * @param workers that number
 * @param low the smallest of the plateau
 * @param high the largest of the plateau
 * @param confidence how sure that is
 * @param moreRounds about how many more rounds would settle it, at most 999; null where it is
 *     confirmed, and where rounds settle nothing
 */
public record Best(
    Workers workers, Workers low, Workers high, Confidence confidence, Integer moreRounds) {

  /**
   * The same where something speaks against being sure.
   *
   * @return plausible at the most
   */
  public Best unconfirmed() {
    return confidence == Confidence.CONFIRMED
        ? new Best(workers, low, high, Confidence.PLAUSIBLE, 1)
        : this;
  }

  /**
   * The same where no other number was measured.
   *
   * @return no more than a number, which no rounds make an answer
   */
  public Best alone() {
    return new Best(workers, low, high, Confidence.ONLY, null);
  }
}
