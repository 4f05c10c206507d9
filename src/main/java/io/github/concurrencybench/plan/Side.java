package io.github.concurrencybench.plan;

/** Whose code a cell runs. */
public enum Side {
  /** The code as it stands now. */
  PRESENT
}
