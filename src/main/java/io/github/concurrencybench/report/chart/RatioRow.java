package io.github.concurrencybench.report.chart;

import java.util.Objects;

/**
 * The time of something now over its time in the reference.
 *
 * @param name what is compared
 * @param ratio above 1 is slower now
 * @param low lower end of the 95 % interval; null where that is not known
 * @param high upper end of it; null where that is not known
 */
public record RatioRow(String name, double ratio, Double low, Double high) {

  /** Checks the numbers. */
  public RatioRow {
    Objects.requireNonNull(name, "name");
    if (!(ratio > 0) || Double.isInfinite(ratio)) {
      throw new IllegalArgumentException("The ratio of " + name + " is " + ratio + ", not above 0");
    }
    if (low != null && !(low > 0 && low <= ratio) || high != null && !(high >= ratio)) {
      throw new IllegalArgumentException(
          "The ratio of " + name + ", " + ratio + ", is not within " + low + " to " + high);
    }
  }

  /** Where a row stands to the margin around 1. */
  enum Shift {
    SLOWER("slower", new ModelStyle(1, ModelStyle.of(2).symbol())),
    FASTER("faster", new ModelStyle(2, ModelStyle.of(4).symbol())),
    WITHIN("within the margin", new ModelStyle(0, ModelStyle.of(0).symbol())),
    UNCLEAR("unclear", new ModelStyle(5, ModelStyle.of(3).symbol()));

    private final String words;
    private final ModelStyle style;

    Shift(String words, ModelStyle style) {
      this.words = words;
      this.style = style;
    }

    String words() {
      return words;
    }

    ModelStyle style() {
      return style;
    }
  }

  boolean hasInterval() {
    return low != null && high != null;
  }

  /** Shown is only what the whole interval says; without one nothing is. */
  Shift shift(double margin) {
    if (!hasInterval()) {
      return Shift.UNCLEAR;
    }
    if (low > 1 + margin) {
      return Shift.SLOWER;
    }
    if (high < 1 / (1 + margin)) {
      return Shift.FASTER;
    }
    boolean within = low >= 1 / (1 + margin) && high <= 1 + margin;
    return within ? Shift.WITHIN : Shift.UNCLEAR;
  }
}
