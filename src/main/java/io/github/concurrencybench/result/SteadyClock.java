package io.github.concurrencybench.result;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Tells instants that do not jump: when it was made, and what has gone since by a clock that nobody
 * sets.
 */
final class SteadyClock {

  /** Below, it is no more than what two readings may differ by. */
  private static final Duration LEAST = Duration.ofSeconds(1);

  private final InstantSource wall;
  private final LongSupplier nanos;
  private final Instant start;
  private final long startNanos;

  SteadyClock() {
    this(InstantSource.system(), System::nanoTime);
  }

  SteadyClock(InstantSource wall, LongSupplier nanos) {
    this.wall = wall;
    this.nanos = nanos;
    this.start = wall.instant();
    this.startNanos = nanos.getAsLong();
  }

  Instant now() {
    return start.plusNanos(nanos.getAsLong() - startNanos);
  }

  /** How far the machine's clock was set since, negative for back; empty where it was not. */
  Optional<Duration> setBy() {
    return Optional.of(Duration.between(now(), wall.instant()))
        .filter(jump -> jump.abs().compareTo(LEAST) > 0);
  }
}
