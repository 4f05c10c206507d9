package io.github.concurrencybench.gate;

import io.github.concurrencybench.plan.Cell;
import io.github.concurrencybench.result.Results;

/** Findings of a baseline in which no numbers are compared. */
final class Stored {

  private Stored() {}

  static Finding finding(Results run, Gated gated, Verdict verdict, String sentence) {
    return finding(run, gated.threshold(), gated.cell(), verdict, sentence);
  }

  static Finding finding(Results run, Threshold threshold, Verdict verdict, String sentence) {
    return finding(run, threshold, null, verdict, sentence);
  }

  private static Finding finding(
      Results run, Threshold threshold, Cell cell, Verdict verdict, String sentence) {
    Commands commands = new Commands(run);
    return Finding.withoutNumbers(
        threshold, cell, verdict, sentence, commands.again(threshold, cell), commands.accept());
  }
}
