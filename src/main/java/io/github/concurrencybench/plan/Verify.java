package io.github.concurrencybench.plan;

/** What every answer is checked for, beyond its status. */
public enum Verify {
  /** Nothing; that lengths differ is a warning. */
  STATUS,
  /** It has to be as long as the first answer from the same URL. */
  LENGTH,
  /** It has to hold the same bytes as the first answer from the same URL. */
  CONTENT
}
