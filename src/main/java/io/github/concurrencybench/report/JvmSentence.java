package io.github.concurrencybench.report;

import io.github.concurrencybench.analysis.JvmComparison;
import io.github.concurrencybench.result.Estimate;
import java.util.Locale;

/** Says how one model does on two JVMs. */
final class JvmSentence {

  private final Words words;

  JvmSentence(Words words) {
    this.words = words;
  }

  String of(JvmComparison two) {
    boolean otherIsFaster = two.speed().median() >= 1;
    return words.with(
        two.differs() ? "jvm_is_faster" : "no_jvm_is_faster",
        two.model(),
        otherIsFaster ? two.other() : two.first(),
        figure(otherIsFaster ? two.speed().median() : 1 / two.speed().median()),
        otherIsFaster ? two.first() : two.other(),
        interval(two.speed(), otherIsFaster),
        words.figure(two.tolerance().toString()));
  }

  private String interval(Estimate speed, boolean otherIsFaster) {
    if (!speed.hasInterval()) {
      return words.get("too_few_rounds");
    }
    return otherIsFaster
        ? figure(speed.low()) + "-" + figure(speed.high())
        : figure(1 / speed.high()) + "-" + figure(1 / speed.low());
  }

  private String figure(double ratio) {
    return words.figure(String.format(Locale.ROOT, "%.2f", ratio));
  }
}
