package io.github.concurrencybench.gate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

/**
 * Somebody's decision that numbers are right.
 *
 * @param reason why, in the words of who decided
 * @param commit the commit that was checked out; null where that is not known
 * @param at when
 * @param expires the last day on which they count; null for no end
 */
public record Acceptance(String reason, String commit, Instant at, LocalDate expires) {

  /** Checks that there is a reason. */
  public Acceptance {
    Objects.requireNonNull(at, "at");
    if (reason == null || reason.isBlank()) {
      throw new IllegalArgumentException("a baseline has a reason");
    }
    reason = reason.strip();
  }
}
