package io.github.concurrencybench.report.chart;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** What is drawn, and how people read it: three figures and a unit. */
enum Quantity {
  /** Nanoseconds. */
  DURATION {
    @Override
    String unit(double value) {
      if (value >= SHORTEST_IN_SECONDS) {
        return " s";
      }
      if (value >= SHORTEST_IN_MILLISECONDS) {
        return " ms";
      }
      return value >= SHORTEST_IN_MICROSECONDS ? " \u00b5s" : " ns";
    }

    @Override
    double scale(double value) {
      return switch (unit(value)) {
        case " s" -> NANOS_A_SECOND;
        case " ms" -> 1e6;
        case " ns" -> 1;
        default -> 1e3;
      };
    }

    @Override
    int fraction(double shown, double value) {
      boolean seconds = value >= SHORTEST_IN_SECONDS;
      return shown >= 99.5 ? 0 : seconds && shown < 9.995 ? 2 : 1;
    }
  },
  /** A number of times. */
  TIMES {
    @Override
    String unit(double value) {
      return "x";
    }

    @Override
    int fraction(double shown, double value) {
      return shown < 9.95 ? 1 : 0;
    }
  },
  /** A share of 1. */
  PERCENT {
    @Override
    String unit(double value) {
      return " %";
    }

    @Override
    double scale(double value) {
      return 0.01;
    }
  },
  /** Things to count. */
  COUNT,
  /** Megabytes. */
  MEMORY {
    @Override
    String unit(double value) {
      return value < MOST_MEGABYTES ? " MB" : " GB";
    }

    @Override
    double scale(double value) {
      return value < MOST_MEGABYTES ? 1 : MEGABYTES_A_GIGABYTE;
    }

    @Override
    int fraction(double shown, double value) {
      return value < MOST_MEGABYTES ? 0 : 1;
    }
  };

  static final double NANOS_A_SECOND = 1e9;
  private static final double SHORTEST_IN_SECONDS = 0.0995 * NANOS_A_SECOND;
  private static final double SHORTEST_IN_MILLISECONDS = 0.0995 * 1e6;
  private static final double SHORTEST_IN_MICROSECONDS = 0.0995 * 1e3;
  private static final double MOST_MEGABYTES = 10_000;
  private static final double MEGABYTES_A_GIGABYTE = 1024;
  private static final DecimalFormatSymbols SYMBOLS = DecimalFormatSymbols.getInstance(Locale.ROOT);

  String unit(double value) {
    return "";
  }

  double scale(double value) {
    return 1;
  }

  int fraction(double shown, double value) {
    return 0;
  }

  /** Such as 0.21 s, 31.5 ms, 47x, 12 % or 486. */
  String text(double value) {
    double shown = value / scale(value);
    String format = "%,." + fraction(shown, value) + "f";
    return String.format(Locale.ROOT, format, shown) + unit(value);
  }

  /** A round number beside an axis, with no more places than it has. */
  String tick(double value) {
    if (value == 0) {
      return "0";
    }
    double shown = value / scale(value);
    return new DecimalFormat("#,##0.########", SYMBOLS).format(shown) + unit(value);
  }
}
