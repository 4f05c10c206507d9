package io.github.concurrencybench.report;

import io.github.concurrencybench.analysis.JvmComparison;
import io.github.concurrencybench.result.Estimate;
import java.util.Locale;

/** Says how one model does on two JVMs. */
final class JvmSentence {

  private JvmSentence() {}

  static String of(JvmComparison two) {
    boolean otherIsFaster = two.speed().median() >= 1;
    return String.format(
        Locale.ROOT,
        "%s: %sJava %s is %.2f times as fast as Java %s (%s).",
        two.model(),
        two.differs() ? "" : "no difference of more than " + two.tolerance() + " shown; ",
        otherIsFaster ? two.other() : two.first(),
        otherIsFaster ? two.speed().median() : 1 / two.speed().median(),
        otherIsFaster ? two.first() : two.other(),
        interval(two.speed(), otherIsFaster));
  }

  private static String interval(Estimate speed, boolean otherIsFaster) {
    if (!speed.hasInterval()) {
      return "too few rounds for an interval";
    }
    return otherIsFaster
        ? String.format(Locale.ROOT, "%.2f-%.2f", speed.low(), speed.high())
        : String.format(Locale.ROOT, "%.2f-%.2f", 1 / speed.high(), 1 / speed.low());
  }
}
