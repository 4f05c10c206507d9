package io.github.concurrencybench.report.chart;

import java.util.Objects;

/**
 * A number of the present code over the same of the reference.
 *
 * @param name what is compared
 * @param ratio how many times as bad as the reference; above 1 is worse now
 * @param low lower end of the 95 % interval; null where that is not known
 * @param high upper end of it; null where that is not known
 * @param margin how far from 1 is no difference, such as 0.1 for 10 %
 * @param shift what was decided of it
 */
public record RatioRow(
    String name, double ratio, Double low, Double high, double margin, Shift shift) {

  /** Checks the numbers. */
  public RatioRow {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(shift, "shift");
    if (!(ratio > 0) || Double.isInfinite(ratio)) {
      throw new IllegalArgumentException("The ratio of " + name + " is " + ratio + ", not above 0");
    }
    if (low != null && !(low > 0 && low <= ratio) || high != null && !(high >= ratio)) {
      throw new IllegalArgumentException(
          "The ratio of " + name + ", " + ratio + ", is not within " + low + " to " + high);
    }
    if (!(margin > 0)) {
      throw new IllegalArgumentException(
          "The margin of " + name + " is " + margin + ", not above 0");
    }
  }

  /** Where a row stands to its margin around 1. */
  public enum Shift {
    /** Shown to be worse. */
    WORSE("worse", new ModelStyle(1, ModelStyle.of(2).symbol())),
    /** Shown to be better. */
    BETTER("better", new ModelStyle(2, ModelStyle.of(4).symbol())),
    /** Shown to be no worse than the margin. */
    WITHIN("within", new ModelStyle(0, ModelStyle.of(0).symbol())),
    /** None of that is shown. */
    UNCLEAR("unclear", new ModelStyle(5, ModelStyle.of(3).symbol()));

    private final String key;
    private final ModelStyle style;

    Shift(String key, ModelStyle style) {
      this.key = key;
      this.style = style;
    }

    /** The name of its word. */
    String key() {
      return key;
    }

    ModelStyle style() {
      return style;
    }
  }

  boolean hasInterval() {
    return low != null && high != null;
  }
}
