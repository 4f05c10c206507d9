package io.github.concurrencybench.plan;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is at most this much slower than the fastest is as good.
 *
 * @param share of the duration of the fastest, from 0 to 1: 0.05 for 5 %
 */
public record Tolerance(double share) {

  /** Where the user says nothing: 5 %. */
  public static final Tolerance USUAL = new Tolerance(0.05);

  private static final Pattern PERCENTAGE = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,6})?)\\s*%");
  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

  /** Checks the share. */
  public Tolerance {
    if (!(share >= 0 && share <= 1)) {
      throw invalid(String.valueOf(share));
    }
  }

  /**
   * Reads a percentage.
   *
   * @param text what stands in {@code <tolerance>}, such as {@code 5%}
   * @return the tolerance
   * @throws InvalidPlan without a percent sign, and for more than 100 %
   */
  public static Tolerance parse(String text) {
    Matcher matcher = PERCENTAGE.matcher(text.strip());
    if (!matcher.matches() || new BigDecimal(matcher.group(1)).compareTo(WHOLE) > 0) {
      throw invalid(text);
    }
    return new Tolerance(new BigDecimal(matcher.group(1)).divide(WHOLE).doubleValue());
  }

  private static InvalidPlan invalid(String text) {
    return new InvalidPlan(
        "tolerance", text, "allowed is a percentage from 0% to 100%, such as 5%");
  }

  /**
   * How many times the duration of the fastest is as good.
   *
   * @return from 1 to 2
   */
  public double factor() {
    return 1 + share;
  }

  /**
   * Says "as fast".
   *
   * @return with the percentage only where it is not the usual one
   */
  public String asFast() {
    return this.equals(USUAL) ? "as fast" : "as fast within " + this;
  }

  /** As people write it: {@code 5 %}. */
  @Override
  public String toString() {
    return BigDecimal.valueOf(share).multiply(WHOLE).stripTrailingZeros().toPlainString() + " %";
  }
}
