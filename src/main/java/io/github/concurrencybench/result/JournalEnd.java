package io.github.concurrencybench.result;

import java.time.Instant;
import java.util.Objects;

/**
 * The journal's last line; a run that was killed has none.
 *
 * @param status how the run ended
 * @param endedAt when
 */
public record JournalEnd(RunStatus status, Instant endedAt) {

  /** Checks the parts. */
  public JournalEnd {
    Objects.requireNonNull(status, "status");
    Objects.requireNonNull(endedAt, "endedAt");
  }
}
