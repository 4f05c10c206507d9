package io.github.concurrencybench.report;

import io.github.concurrencybench.gate.Finding;
import io.github.concurrencybench.gate.Verdict;
import java.util.Locale;

/**
 * How a verdict looks, in colour and in a symbol: neither says it alone.
 *
 * @param tone the colour's name in the style sheet: {@code good}, {@code bad} or {@code warn}
 * @param symbol one letter that needs no colour
 * @param word the verdict in the reader's language
 */
public record VerdictMark(String tone, String symbol, String word) {

  static VerdictMark of(Verdict verdict, boolean fails, Words words) {
    String word = words.get("verdict_" + verdict.name().toLowerCase(Locale.ROOT));
    return switch (verdict) {
      case PASS -> new VerdictMark("good", "\u2713", word);
      case IMPROVED -> new VerdictMark("good", "\u2191", word);
      case REGRESSED, ERROR -> new VerdictMark(fails ? "bad" : "warn", "\u2717", word);
      case INCONCLUSIVE -> new VerdictMark(fails ? "bad" : "warn", "?", word);
      case NO_REFERENCE -> new VerdictMark(fails ? "bad" : "warn", "\u2013", word);
      case NOT_COMPARABLE -> new VerdictMark(fails ? "bad" : "warn", "\u2260", word);
    };
  }

  static VerdictMark of(Finding finding, Words words) {
    return of(finding.verdict(), finding.fails(), words);
  }

  /** Whether a person has to look at it. */
  static boolean asks(Finding finding) {
    return finding.fails()
        || finding.verdict() != Verdict.PASS && finding.verdict() != Verdict.IMPROVED;
  }
}
