package io.github.concurrencybench.report;

import io.github.concurrencybench.analysis.JvmComparison;
import io.github.concurrencybench.result.Estimate;
import java.util.Locale;

/** Says how one model does on two JVMs. */
final class JvmSentence {

  private JvmSentence() {}

  static String of(JvmComparison two) {
    String speed =
        two.differs()
            ? "Java %s is %.2f times as fast as Java %s"
            : "no difference of more than 5 %% shown; Java %s is %.2f times as fast as Java %s";
    return two.model()
        + ": "
        + String.format(Locale.ROOT, speed, two.other(), two.speed().median(), two.first())
        + interval(two.speed())
        + ".";
  }

  private static String interval(Estimate speed) {
    return speed.hasInterval()
        ? String.format(Locale.ROOT, " (%.2f-%.2f)", speed.low(), speed.high())
        : " (too few rounds for an interval)";
  }
}
