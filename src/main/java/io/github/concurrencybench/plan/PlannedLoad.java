package io.github.concurrencybench.plan;

/**
 * What a run sends to a host at most.
 *
 * @param workers how many requests may be in progress
 * @param rate how many start in a second, as {@code <rate>} has it; infinite without one
 * @param requests how many of the whole run; infinite where a search decides and no time and rate
 *     hold it back
 * @param about how many are expected
 */
public record PlannedLoad(int workers, double rate, double requests, double about) {

  /**
   * The same and another load, of which only one is in progress at any time.
   *
   * @param other another load of the same run
   * @return both
   */
  public PlannedLoad and(PlannedLoad other) {
    return new PlannedLoad(
        Math.max(workers, other.workers),
        Math.max(rate, other.rate),
        requests + other.requests,
        about + other.about);
  }

  /** The same with so many requests in place of each. */
  PlannedLoad times(double factor) {
    return new PlannedLoad(workers, rate, factor * requests, factor * about);
  }

  /** The same where something else bounds the number of requests too. */
  PlannedLoad atMost(double bound) {
    return new PlannedLoad(
        workers, rate, Math.min(requests, bound), Math.min(about, Math.min(requests, bound)));
  }

  /**
   * How many requests may start in the worst second.
   *
   * @return the rate; never more than there are at all
   */
  public double aSecond() {
    return Math.min(rate, requests);
  }
}
