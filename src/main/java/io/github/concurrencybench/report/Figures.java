package io.github.concurrencybench.report;

import io.github.concurrencybench.result.Estimate;
import java.util.List;
import java.util.Locale;

/** Numbers as people read them: three figures, with a unit. */
final class Figures {

  private static final double NANOS_A_SECOND = 1e9;
  private static final double NANOS_A_MILLISECOND = 1e6;
  private static final double NANOS_A_MICROSECOND = 1e3;
  private static final double SHORTEST_IN_MILLISECONDS = 0.0995 * NANOS_A_MILLISECOND;
  private static final double SHORTEST_IN_SECONDS = 0.0995 * NANOS_A_SECOND;
  private static final long BYTES_A_MEGABYTE = 1024 * 1024;
  private static final int MEGABYTES_A_GIGABYTE = 1024;
  private static final double THOUSAND = 1000;
  private static final List<String> UNITS = List.of("ns", "µs", "ms", "s");
  private static final int MOST_MEGABYTES = 10_000;

  private Figures() {}

  /** Such as 9.84 s, 0.21 s or 31.5 ms. */
  static String duration(double nanos) {
    return inUnitOf(nanos, nanos) + " " + unit(nanos);
  }

  /** Such as 31.5 ns, 1.27 ms or 214 µs: operations may be far shorter than batches. */
  static String operation(double nanos) {
    int unit = 0;
    double value = nanos;
    while (value >= THOUSAND && unit < UNITS.size() - 1) {
      value /= THOUSAND;
      unit++;
    }
    String format = value >= 99.95 ? "%.0f" : value >= 9.995 ? "%.1f" : "%.2f";
    return String.format(Locale.ROOT, format, value) + " " + UNITS.get(unit);
  }

  /** Such as 9.79-9.92, in the unit of the duration; a hyphen where there is no interval. */
  static String interval(Estimate duration) {
    return duration.hasInterval()
        ? inUnitOf(duration.low(), duration.median())
            + "-"
            + inUnitOf(duration.high(), duration.median())
        : "-";
  }

  /** Such as 1.0x, 9.7x or 47x. */
  static String times(Estimate ratio) {
    String format = ratio.median() < 9.95 ? "%.1fx" : "%.0fx";
    return String.format(Locale.ROOT, format, ratio.median());
  }

  /** Such as 1.07, 1.4, 9.7 or 47. */
  static String ratio(Estimate ratio) {
    return inStepsOf(ratio.median(), ratio.median());
  }

  /** Such as {@code (1.3-1.5)}, in the steps of the median; empty where there is no interval. */
  static String ratioInterval(Estimate ratio) {
    return ratio.hasInterval()
        ? " ("
            + inStepsOf(ratio.low(), ratio.median())
            + "-"
            + inStepsOf(ratio.high(), ratio.median())
            + ")"
        : "";
  }

  private static String inStepsOf(double value, double ratio) {
    String format = ratio < 1.195 ? "%.2f" : ratio < 9.95 ? "%.1f" : "%.0f";
    return String.format(Locale.ROOT, format, value);
  }

  /** Such as 35 %. */
  static String share(double share) {
    return String.format(Locale.ROOT, "%.0f %%", 100 * share);
  }

  /** Such as 41 MB or 23.5 GB. */
  static String memory(long bytes) {
    double megabytes = (double) bytes / BYTES_A_MEGABYTE;
    return megabytes < MOST_MEGABYTES
        ? Math.round(megabytes) + " MB"
        : String.format(Locale.ROOT, "%.1f GB", megabytes / MEGABYTES_A_GIGABYTE);
  }

  /** Such as 4,800. */
  static String count(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  private static String inUnitOf(double nanos, double unit) {
    boolean seconds = unit >= SHORTEST_IN_SECONDS;
    double value = nanos / nanosAUnit(unit);
    String format = value >= 99.5 ? "%.0f" : seconds && value < 9.995 ? "%.2f" : "%.1f";
    return String.format(Locale.ROOT, format, value);
  }

  private static String unit(double nanos) {
    return nanos >= SHORTEST_IN_SECONDS ? "s" : nanos < SHORTEST_IN_MILLISECONDS ? "µs" : "ms";
  }

  private static double nanosAUnit(double nanos) {
    return switch (unit(nanos)) {
      case "s" -> NANOS_A_SECOND;
      case "ms" -> NANOS_A_MILLISECOND;
      default -> NANOS_A_MICROSECOND;
    };
  }
}
