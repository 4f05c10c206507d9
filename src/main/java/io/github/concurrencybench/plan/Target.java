package io.github.concurrencybench.plan;

import java.time.Duration;
import java.util.List;

/**
 * How the embedded target answers.
 *
 * @param thinkTime how late each answer is
 * @param connectDelay how much later the first answer on a new connection is
 * @param sizes bytes of the bodies, one URL for each
 * @param capacity answers worked on at once while the rest queue; 0 for no limit
 * @param rateLimit how many requests it takes; beyond that it answers 429 at once. Null for no
 *     limit
 */
public record Target(
    Duration thinkTime, Duration connectDelay, List<Integer> sizes, int capacity, Rate rateLimit) {

  private static final int MOST_BYTES = 100_000_000;

  /** Checks the numbers and copies the list. */
  public Target {
    sizes = List.copyOf(sizes);
    if (sizes.isEmpty() || sizes.stream().anyMatch(size -> size < 0 || size > MOST_BYTES)) {
      throw new InvalidPlan(
          "sizes",
          sizes.toString(),
          "at least one size of 0 to " + MOST_BYTES + " bytes is needed");
    }
    if (capacity < 0) {
      throw new InvalidPlan("capacity", String.valueOf(capacity), "0 means no limit; no less");
    }
  }

  /**
   * A target that takes any number of requests.
   *
   * @param thinkTime how late each answer is
   * @param connectDelay how much later the first answer on a new connection is
   * @param sizes bytes of the bodies, one URL for each
   * @param capacity answers worked on at once while the rest queue; 0 for no limit
   */
  public Target(Duration thinkTime, Duration connectDelay, List<Integer> sizes, int capacity) {
    this(thinkTime, connectDelay, sizes, capacity, null);
  }
}
