package io.github.concurrencybench.plan;

/** What happens to a connection after an answer. */
public enum Connection {
  /** It is kept for the next request: a session. */
  KEPT,
  /** Every request opens its own and, over https, shakes hands; the session may be resumed. */
  FRESH,
  /** Every request makes a client and a TLS context of its own: nothing is resumed. */
  NEW_CLIENT
}
