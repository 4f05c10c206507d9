package io.github.concurrencybench.gate;

/**
 * How much worse is not called a regression.
 *
 * @param used what was decided with: 0.1 for 10 %
 * @param asked what the threshold says
 * @param noiseFloor how far the reference is from itself in this build; null where it was not
 *     measured against itself
 */
public record Margin(double used, double asked, Double noiseFloor) {

  /**
   * Whether the machine's noise is what decided.
   *
   * @return true where {@code used} is more than what was asked
   */
  public boolean isWidened() {
    return used > asked;
  }
}
