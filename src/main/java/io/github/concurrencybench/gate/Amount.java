package io.github.concurrencybench.gate;

import java.util.Locale;

/** Values and shares for people. */
final class Amount {

  private static final double MICRO = 1e3;
  private static final double MILLI = 1e6;
  private static final double SECOND = 1e9;
  private static final double MEGA = 1 << 20;
  private static final double PERCENT = 100;
  private static final double TEN = 10;

  private Amount() {}

  /** With its unit. */
  static String of(Metric metric, double value) {
    return switch (metric) {
      case DURATION, CPU_TIME, SERVICE_TIME_P50, SERVICE_TIME_P90, SERVICE_TIME_P99 -> time(value);
      case THROUGHPUT -> three(value) + " tasks/s";
      case SPEEDUP -> three(value) + "x";
      case EFFICIENCY -> three(value);
      case PEAK_MEMORY -> three(value / MEGA) + " MB";
      case ERROR_RATE -> share(value);
    };
  }

  private static String time(double nanos) {
    if (nanos < MICRO) {
      return three(nanos) + " ns";
    }
    if (nanos < MILLI) {
      return three(nanos / MICRO) + " µs";
    }
    return nanos < SECOND ? three(nanos / MILLI) + " ms" : three(nanos / SECOND) + " s";
  }

  /** With three figures, or more before the point. */
  private static String three(double value) {
    double size = Math.abs(value);
    int decimals = size >= PERCENT || size == 0 ? 0 : size >= TEN ? 1 : size >= 1 ? 2 : 3;
    return String.format(Locale.ROOT, "%." + decimals + "f", value);
  }

  /** In percent, with a decimal where it is small. */
  static String share(double share) {
    double percent = PERCENT * share;
    boolean whole = Math.abs(percent) >= TEN || Math.abs(percent - Math.rint(percent)) < 0.05;
    return String.format(Locale.ROOT, whole ? "%.0f %%" : "%.1f %%", percent + 0.0);
  }
}
