package io.github.concurrencybench.result;

import com.google.gson.annotations.SerializedName;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * The journal's last line; a run that was killed has none.
 *
 * @param status how the run ended
 * @param endedAt when
 * @param clockSet how far the machine's clock was set meanwhile, negative for back; null where it
 *     was not
 */
public record JournalEnd(
    RunStatus status, Instant endedAt, @SerializedName("clockSetNanos") Duration clockSet) {

  /** Checks the parts. */
  public JournalEnd {
    Objects.requireNonNull(status, "status");
    Objects.requireNonNull(endedAt, "endedAt");
  }
}
