package io.github.concurrencybench.plan;

import java.time.Duration;
import java.util.Objects;

/**
 * The iterations of a JMH benchmark, before it counts or while it does.
 *
 * @param count how many, at least 0
 * @param time how long each lasts; zero in single shots, which last as long as they take
 */
public record JmhIterations(int count, Duration time) {

  /** Checks the number. */
  public JmhIterations {
    Objects.requireNonNull(time, "time");
    if (count < 0) {
      throw new IllegalArgumentException("iterations count from 0");
    }
  }

  /**
   * How long they last together.
   *
   * @return at least zero
   */
  public Duration total() {
    return time.multipliedBy(count);
  }
}
