package io.github.concurrencybench.report;

import io.github.concurrencybench.gate.Finding;

/**
 * What a person has to look at, ready to print.
 *
 * @param mark its verdict
 * @param sentence what was found
 * @param reproduce the command that measures it again; empty where there is none
 * @param accept the command that accepts it; empty where there is nothing to accept
 */
public record FindingView(VerdictMark mark, Told sentence, String reproduce, String accept) {

  static FindingView of(Finding finding, Words words) {
    return new FindingView(
        VerdictMark.of(finding, words),
        new GateWords(words).sentence(finding),
        orEmpty(finding.reproduce()),
        orEmpty(finding.accept()));
  }

  static String orEmpty(String text) {
    return text == null ? "" : text;
  }
}
