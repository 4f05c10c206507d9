package io.github.concurrencybench.result;

import java.util.Set;

/** Where an error of a task comes from, told by its class. */
public enum ErrorOrigin {
  /** The server, or the way to it. */
  TARGET,
  /** This machine has run out of something, or our own pool: it says nothing about the target. */
  MACHINE,
  /** The model, or the user's own code. */
  TASK;

  private static final Set<String> OF_TARGETS =
      Set.of(
          "DNS",
          "CONNECT_REFUSED",
          "CONNECT_TIMEOUT",
          "UNREACHABLE",
          "TLS_TRUST",
          "TLS_HOST",
          "TLS_OTHER",
          "RESPONSE_TIMEOUT",
          "DEADLINE",
          "RESET",
          "CLOSED_IDLE",
          "NO_RESPONSE",
          "TRUNCATED",
          "MALFORMED",
          "TOO_LARGE",
          "DECODE",
          "REDIRECT_LOOP",
          "REDIRECT_ELSEWHERE",
          "CHECK_FAILED",
          "NOT_HTTP_2");

  /**
   * Tells it.
   *
   * @param errorClass such as {@code RESET}, {@code HTTP_500} or {@code LOCAL_FDS}
   * @return whose error it is
   */
  public static ErrorOrigin of(String errorClass) {
    if (errorClass.startsWith("LOCAL_") || errorClass.equals("POOL_TIMEOUT")) {
      return MACHINE;
    }
    return errorClass.startsWith("HTTP_") || OF_TARGETS.contains(errorClass) ? TARGET : TASK;
  }
}
