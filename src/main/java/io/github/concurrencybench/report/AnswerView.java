package io.github.concurrencybench.report;

import java.util.ArrayList;
import java.util.List;

/**
 * The answer of a workload: what somebody sees who reads nothing else.
 *
 * @param headline what to use; or why there is no answer
 * @param limit what stops more workers from helping, in a word; empty where there is no answer
 * @param limitWords the same in a form that holds on other machines
 * @param sure how sure that is, in words; empty where there is no answer
 * @param lines what it gains, what ties, what else to know
 * @param rule what rules of thumb say to it; empty where they say nothing
 * @param setting what to set, in a line; empty where there is no answer
 * @param code the same as lines to paste
 */
public record AnswerView(
    String headline,
    String limit,
    Told limitWords,
    String sure,
    List<Told> lines,
    Told rule,
    String setting,
    List<String> code) {

  /** Copies the lists. */
  public AnswerView {
    lines = List.copyOf(lines);
    code = List.copyOf(code);
  }

  static AnswerView none(String why, List<Told> lines) {
    return new AnswerView(why, "", Told.NOTHING, "", lines, Told.NOTHING, "", List.of());
  }

  AnswerView with(List<String> more) {
    List<Told> all = new ArrayList<>(lines);
    more.stream().map(Told::of).forEach(all::add);
    return new AnswerView(headline, limit, limitWords, sure, all, rule, setting, code);
  }

  /** For the terminal: the line to set last. */
  List<String> sentences() {
    List<String> sentences = new ArrayList<>();
    sentences.add(limit.isEmpty() ? headline : headline + " Limit: " + limitWords.text() + ".");
    lines.forEach(line -> sentences.add(line.text()));
    if (!rule.text().isEmpty()) {
      sentences.add(rule.text());
    }
    if (!setting.isEmpty()) {
      sentences.add("Set: " + setting);
    }
    return sentences;
  }
}
