package io.github.concurrencybench.result;

import java.util.Locale;
import java.util.Objects;

/**
 * A target has asked to be left alone for some time.
 *
 * @param host which one, as in its URL
 * @param error the answer that said so, such as {@code HTTP_429}
 * @param seconds for how long, from the answer on
 */
public record HostPause(String host, String error, long seconds) {

  /** Checks the parts. */
  public HostPause {
    Objects.requireNonNull(host, "host");
    Objects.requireNonNull(error, "error");
    if (seconds < 0) {
      throw new IllegalArgumentException("a pause is no shorter than 0 s");
    }
  }

  /** As the target said it: {@code 127.0.0.1 answered HTTP_429 with Retry-After 30 s}. */
  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%s answered %s with Retry-After %d s", host, error, seconds);
  }
}
