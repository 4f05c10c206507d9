package io.github.concurrencybench.plan;

/** Whose code a cell runs. */
public enum Side {
  /** The code as it stands now. */
  PRESENT,
  /** The older code, measured now. */
  REFERENCE,
  /** The older code once more: how far it is from itself is the noise of this build. */
  REFERENCE_AGAIN
}
