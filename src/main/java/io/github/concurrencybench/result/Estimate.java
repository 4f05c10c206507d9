package io.github.concurrencybench.result;

/**
 * A value with its uncertainty.
 *
 * @param median the median over rounds
 * @param low lower end of the 95 % interval; null below 5 rounds
 * @param high upper end of it; null below 5 rounds
 */
public record Estimate(double median, Double low, Double high) {

  /**
   * Says whether there is an interval.
   *
   * @return whether both ends are known
   */
  public boolean hasInterval() {
    return low != null && high != null;
  }
}
