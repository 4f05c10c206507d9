package io.github.concurrencybench.report;

import io.github.concurrencybench.gate.Decision;
import io.github.concurrencybench.gate.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The verdict for a comment on a pull request or the summary of a job.
 *
 * @param decision what was decided
 */
record GateMarkdown(Decision decision) {

  /** With as many of the answers, that is ten. */
  static final int MOST_ROWS = 5;

  private static final String HEAD =
      "| finding | metric | before | now | ratio | 95 % | allowed | verdict |\n"
          + "|---|---|--:|--:|--:|--:|---|---|";

  List<String> lines() {
    GateWords say = new GateWords(Words.ENGLISH);
    GateView view = GateView.of(decision, List.of(), Words.ENGLISH);
    List<String> lines = new ArrayList<>();
    lines.add("### concurrency-bench: " + inWords(view.mark()));
    lines.add("");
    lines.add(Markdown.sentence(decision.sentence() + " " + view.comparedWith()));
    lines.add("");
    if (!view.rows().isEmpty()) {
      lines.add(HEAD);
      view.rows().stream().limit(MOST_ROWS).map(GateMarkdown::row).forEach(lines::add);
      lines.add("");
    }
    lines.add((say.counted(decision) + " " + Markdown.sentence(view.caught())).strip());
    again().ifPresent(lines::addAll);
    return lines;
  }

  private static String inWords(VerdictMark mark) {
    return mark.symbol() + " " + mark.word();
  }

  private static String row(GateRow row) {
    return "| %s | %s | %s | %s | %s | %s | %s | %s |"
        .formatted(
            Markdown.text(row.what()),
            row.metric(),
            row.before(),
            row.now(),
            row.ratio(),
            row.interval(),
            row.allowed(),
            inWords(row.mark()));
  }

  /** How to see the worst finding again. */
  private Optional<List<String>> again() {
    return GateView.worstFirst(decision).stream()
        .filter(VerdictMark::asks)
        .map(Finding::reproduce)
        .filter(command -> command != null)
        .findFirst()
        .map(command -> List.of("", "```", command.replaceAll("[\\p{Cntrl}`]", " "), "```"));
  }
}
