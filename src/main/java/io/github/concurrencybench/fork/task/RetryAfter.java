package io.github.concurrencybench.fork.task;

import io.github.concurrencybench.result.HostPause;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Set;

/**
 * For how long a target wants no further requests: RFC 9110, section 10.2.3.
 *
 * @param url what was asked
 * @param text what the header of the answer says; null where there is none
 */
record RetryAfter(URI url, String text) {

  /** Too many requests, and out of service for now; other answers with it are no refusals. */
  private static final Set<Integer> REFUSALS = Set.of(429, 503);

  /** Thirty years are as long as any. */
  private static final String SECONDS = "[0-9]{1,9}";

  /**
   * Reads it.
   *
   * @param status of the answer
   * @param now what a date is compared with
   * @return what is asked for; empty where the answer is no refusal, or says nothing that can be
   *     understood, or no time at all
   */
  Optional<HostPause> asked(int status, Instant now) {
    return text == null || !REFUSALS.contains(status)
        ? Optional.empty()
        : seconds(text.strip(), now)
            .filter(seconds -> seconds > 0)
            .map(seconds -> new HostPause(url.getHost(), "HTTP_" + status, seconds));
  }

  private static Optional<Long> seconds(String text, Instant now) {
    if (text.matches(SECONDS)) {
      return Optional.of(Long.parseLong(text));
    }
    try {
      Instant date = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      return Optional.of(Duration.between(now, date).toSeconds());
    } catch (DateTimeException notADate) {
      return Optional.empty();
    }
  }
}
