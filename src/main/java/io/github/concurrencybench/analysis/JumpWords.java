package io.github.concurrencybench.analysis;

import io.github.concurrencybench.plan.Workers;
import io.github.concurrencybench.result.Best;
import java.util.Optional;

/** Warns of numbers of workers with which durations jump. */
final class JumpWords {

  private static final double NANOS_A_SECOND = 1e9;

  private JumpWords() {}

  /** A sentence after a space; nothing where nothing above the answer jumps. */
  static Said of(Gambles gambles, Best best) {
    Optional<Workers> first =
        gambles.workers().stream()
            .filter(workers -> workers.compareTo(best.workers()) > 0)
            .min(Workers::compareTo);
    if (first.isEmpty() || !gambles.jump()) {
      return Said.NOTHING;
    }
    Spread spread = gambles.spread();
    return Said.of(
        "jumps",
        " From %s on, durations jump between %.2g s and %.2g s: a gamble.",
        first.get(),
        spread.lower() / NANOS_A_SECOND,
        spread.upper() / NANOS_A_SECOND);
  }
}
