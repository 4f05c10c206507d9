package io.github.concurrencybench.gate;

/** What the gate decides, of one finding and of all; the later one weighs more. */
public enum Verdict {
  /** Within the threshold: shown, not only not refuted. */
  PASS,
  /** Shown to be better than the reference by more than the margin. */
  IMPROVED,
  /** There is nothing to compare with. */
  NO_REFERENCE,
  /** There is a reference, but what it measured is something else. */
  NOT_COMPARABLE,
  /** Neither shown to be within the threshold nor beyond it. */
  INCONCLUSIVE,
  /** Shown to be beyond the threshold. */
  REGRESSED,
  /** The cell has errors, failed, vanished or has no sample. */
  ERROR;

  /**
   * The weightier of two.
   *
   * @param other another verdict
   * @return the one that decides of both
   */
  public Verdict and(Verdict other) {
    return compareTo(other) < 0 ? other : this;
  }
}
