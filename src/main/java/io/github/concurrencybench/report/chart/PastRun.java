package io.github.concurrencybench.report.chart;

import io.github.concurrencybench.result.Estimate;
import java.time.Instant;
import java.util.Objects;

/**
 * What one of the stored runs has measured.
 *
 * @param at when
 * @param duration of a batch in nanoseconds
 */
public record PastRun(Instant at, Estimate duration) {

  /** Checks the duration. */
  public PastRun {
    Objects.requireNonNull(at, "at");
    if (!(duration.median() > 0) || Double.isInfinite(duration.median())) {
      throw new IllegalArgumentException("a batch takes time, not " + duration.median() + " ns");
    }
  }
}
