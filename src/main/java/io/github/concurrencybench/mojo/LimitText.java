package io.github.concurrencybench.mojo;

import io.github.concurrencybench.gate.Metric;
import io.github.concurrencybench.plan.InvalidPlan;
import io.github.concurrencybench.plan.Rate;
import io.github.concurrencybench.plan.TimeText;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Limits of a threshold as people write them, each in the unit of its metric. */
final class LimitText {

  private static final Pattern BYTES = Pattern.compile("(\\d+(?:\\.\\d+)?)\\s*([KMG]?B)");

  /** As on the page: of 1,024. */
  private static final Map<String, Double> UNITS =
      Map.of("B", 1.0, "KB", 0x1p10, "MB", 0x1p20, "GB", 0x1p30);

  private static final Pattern PER_CENT = Pattern.compile("(\\d{1,4}(?:\\.\\d+)?)\\s*%");
  private static final Pattern TIMES = Pattern.compile("(\\d{1,9}(?:\\.\\d+)?)\\s*x?");
  private static final double HUNDRED = 100;

  private LimitText() {}

  /** The largest or smallest value that is allowed. */
  static double limit(String element, String text, Metric metric) {
    return switch (metric) {
      case DURATION, CPU_TIME, SERVICE_TIME_P50, SERVICE_TIME_P90, SERVICE_TIME_P99 ->
          TimeText.parse(element, text).toNanos();
      case THROUGHPUT -> Rate.parse(element, text).aSecond();
      case SPEEDUP -> times(element, text);
      case EFFICIENCY, ERROR_RATE -> share(element, text);
      case PEAK_MEMORY -> bytes(element, text);
    };
  }

  /** A share of 1, which is written in per cent. */
  static double share(String element, String text) {
    Matcher perCent = PER_CENT.matcher(text);
    if (!perCent.matches()) {
      throw new InvalidPlan(element, text, "a number in per cent is needed, such as 10%");
    }
    return Double.parseDouble(perCent.group(1)) / HUNDRED;
  }

  private static double times(String element, String text) {
    Matcher times = TIMES.matcher(text);
    if (!times.matches()) {
      throw new InvalidPlan(element, text, "a number of times is needed, such as 20");
    }
    return Double.parseDouble(times.group(1));
  }

  private static double bytes(String element, String text) {
    Matcher bytes = BYTES.matcher(text);
    if (!bytes.matches()) {
      throw new InvalidPlan(
          element, text, "bytes are a number with a unit, one of B, KB, MB, GB; such as 64MB");
    }
    return Double.parseDouble(bytes.group(1)) * UNITS.get(bytes.group(2));
  }
}
