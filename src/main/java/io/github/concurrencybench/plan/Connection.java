package io.github.concurrencybench.plan;

/** What happens to a connection after an answer. */
public enum Connection {
  /** It is kept for the next request: a session. */
  KEPT,
  /** Every request opens its own. */
  FRESH
}
