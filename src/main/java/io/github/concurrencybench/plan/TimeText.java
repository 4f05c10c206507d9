package io.github.concurrencybench.plan;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Durations as people write them: {@code 215ms}, {@code 1.5s}, {@code 5m}; never without a unit.
 */
public final class TimeText {

  private static final Pattern NUMBER_AND_UNIT = Pattern.compile("(\\d+(?:\\.\\d+)?)\\s*([a-z]+)");
  private static final BigDecimal MOST_NANOS = BigDecimal.valueOf(Long.MAX_VALUE);
  private static final Map<String, Long> NANOS =
      Map.of(
          "us", 1_000L,
          "ms", 1_000_000L,
          "s", 1_000_000_000L,
          "m", 60_000_000_000L,
          "h", 3_600_000_000_000L);

  private TimeText() {}

  /**
   * Reads a duration.
   *
   * @param element the element it stands in, for the message
   * @param text a number and one of us, ms, s, m, h
   * @return the duration, zero or more
   * @throws InvalidPlan without a number, without a unit or with an unknown one
   */
  public static Duration parse(String element, String text) {
    Matcher matcher = NUMBER_AND_UNIT.matcher(text.strip());
    if (matcher.matches() && NANOS.containsKey(matcher.group(2))) {
      BigDecimal unit = BigDecimal.valueOf(NANOS.get(matcher.group(2)));
      BigDecimal nanos = new BigDecimal(matcher.group(1)).multiply(unit);
      if (nanos.compareTo(MOST_NANOS) <= 0) {
        return Duration.ofNanos(nanos.longValue());
      }
    }
    throw new InvalidPlan(
        element, text, "a duration is a number with a unit, one of us, ms, s, m, h; such as 10s");
  }

  /**
   * Reads a duration that must not be zero.
   *
   * @param element the element it stands in, for the message
   * @param text as in {@link #parse}
   * @return the duration, more than zero
   * @throws InvalidPlan as {@link #parse}, and for zero
   */
  public static Duration parsePositive(String element, String text) {
    Duration duration = parse(element, text);
    if (duration.isZero()) {
      throw new InvalidPlan(element, text, "this duration has to be more than zero");
    }
    return duration;
  }

  /**
   * Writes a duration as people do.
   *
   * @param duration zero or more
   * @return a whole number with the largest unit that keeps it whole, such as {@code 1500ms}
   */
  static String of(Duration duration) {
    long nanos = duration.toNanos();
    return Stream.of("h", "m", "s", "ms", "us")
        .filter(unit -> nanos > 0 && nanos % NANOS.get(unit) == 0)
        .findFirst()
        .map(unit -> nanos / NANOS.get(unit) + unit)
        .orElse(nanos / 1e9 + "s");
  }
}
