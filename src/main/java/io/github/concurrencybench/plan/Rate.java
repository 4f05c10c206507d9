package io.github.concurrencybench.plan;

import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How often something may happen: {@code 20/s}, {@code 1200/min}, {@code 100/h}.
 *
 * @param count how often, at least 1
 * @param unit in which time: {@code s}, {@code min} or {@code h}
 */
public record Rate(int count, String unit) {

  private static final Pattern COUNT_AND_UNIT =
      Pattern.compile("(0*[1-9]\\d{0,8})\\s*/\\s*(s|min|h)");
  private static final Map<String, Duration> UNITS =
      Map.of("s", Duration.ofSeconds(1), "min", Duration.ofMinutes(1), "h", Duration.ofHours(1));
  private static final double NANOS_A_SECOND = 1e9;

  /** Checks both. */
  public Rate {
    if (count < 1 || !UNITS.containsKey(unit)) {
      throw invalid("rate", count + "/" + unit);
    }
  }

  /**
   * Reads a rate.
   *
   * @param element the element it stands in, for the message
   * @param text a number and a unit
   * @return the rate
   * @throws InvalidPlan where the text is none
   */
  public static Rate parse(String element, String text) {
    Matcher matcher = COUNT_AND_UNIT.matcher(text.strip());
    if (!matcher.matches()) {
      throw invalid(element, text);
    }
    return new Rate(Integer.parseInt(matcher.group(1)), matcher.group(2));
  }

  private static InvalidPlan invalid(String element, String text) {
    return new InvalidPlan(
        element,
        text,
        "a rate is a number above 0 a second, minute or hour: 20/s, 1200/min or 100/h");
  }

  /**
   * The time from one to the next where they are evenly spread.
   *
   * @return nanoseconds
   */
  public long intervalNanos() {
    return UNITS.get(unit).toNanos() / count;
  }

  /**
   * The same as a number.
   *
   * @return how often a second
   */
  public double aSecond() {
    return count * NANOS_A_SECOND / UNITS.get(unit).toNanos();
  }

  /** As people write it: {@code 20/s}. */
  @Override
  public String toString() {
    return count + "/" + unit;
  }
}
