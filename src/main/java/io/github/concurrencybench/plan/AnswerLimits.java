package io.github.concurrencybench.plan;

import java.time.Duration;

/**
 * What an answer may be at most, and what it is checked for.
 *
 * @param deadline how long a task may take from its first connection to the last byte of its last
 *     answer; null for three times the response timeout
 * @param maxBodyBytes how many bytes a body may have, and what it unpacks to
 * @param maxRedirects how many redirects of a task are followed, on the same host alone; each is
 *     one more request
 * @param verify what every answer is checked for
 */
public record AnswerLimits(Duration deadline, long maxBodyBytes, int maxRedirects, Verify verify) {

  /** More than any page or picture, and read from loopback in a moment. */
  public static final long USUAL_BODY_BYTES = 64L << 20;

  /** One request a task, whatever comes back. */
  public static final AnswerLimits USUAL =
      new AnswerLimits(null, USUAL_BODY_BYTES, 0, Verify.STATUS);

  private static final int MOST_REDIRECTS = 20;

  /** Checks the numbers. */
  public AnswerLimits {
    if (maxBodyBytes < 1) {
      throw new InvalidPlan(
          "maxBodyBytes", String.valueOf(maxBodyBytes), "an answer may have 1 byte at least");
    }
    if (maxRedirects < 0 || maxRedirects > MOST_REDIRECTS) {
      throw new InvalidPlan(
          "maxRedirects",
          String.valueOf(maxRedirects),
          "a number from 0, for none, to " + MOST_REDIRECTS + " is needed");
    }
    verify = verify == null ? Verify.STATUS : verify;
  }

  /**
   * How long a task may take.
   *
   * @param request what it sends
   * @return the deadline, or what follows from the response timeout where there is none
   */
  Duration deadlineOf(Request request) {
    return deadline == null ? request.responseTimeout().multipliedBy(3) : deadline;
  }

  /** A deadline that is over before the response timeout would hide which of them it was. */
  void checkAgainst(Request request) {
    if (deadline != null && deadline.compareTo(request.responseTimeout()) <= 0) {
      throw new InvalidPlan(
          "deadline",
          TimeText.of(deadline),
          "it has to be longer than <responseTimeout>, "
              + TimeText.of(request.responseTimeout())
              + ", since it holds for the connection and the whole answer");
    }
  }
}
