package io.github.concurrencybench.plan;

/** What each task does with its answer. */
public enum Output {
  /** Nothing but checking and counting. */
  NONE,
  /** It prints a line to standard output. */
  PRINT,
  /** It logs a line to a file and to the console. */
  LOG
}
