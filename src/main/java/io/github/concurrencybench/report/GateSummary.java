package io.github.concurrencybench.report;

import io.github.concurrencybench.gate.Decision;
import io.github.concurrencybench.gate.Finding;
import java.util.ArrayList;
import java.util.List;

/** The verdict as it stands in the build's log: 73 columns at most, beside {@code [INFO] }. */
final class GateSummary {

  private static final int MOST_FINDINGS = 10;

  private final Decision decision;
  private final GateWords say = new GateWords(Words.ENGLISH);

  GateSummary(Decision decision) {
    this.decision = decision;
  }

  /** What asks for a look, the worst first; commands are whole lines, to be copied. */
  List<String> lines(String page) {
    List<String> lines = new ArrayList<>();
    lines.add("");
    VerdictMark mark = VerdictMark.of(decision.verdict(), decision.fails(), Words.ENGLISH);
    Wrapped.add(lines, "Gate: " + mark.word() + ". " + decision.sentence(), "  ");
    Wrapped.add(lines, "  " + say.comparedWith(decision.reference()), "  ");
    List<Finding> asking =
        GateView.worstFirst(decision).stream().filter(VerdictMark::asks).toList();
    asking.stream().limit(MOST_FINDINGS).forEach(finding -> add(lines, finding));
    if (asking.size() > MOST_FINDINGS) {
      lines.add("  %s more stand on the page.".formatted(asking.size() - MOST_FINDINGS));
    }
    decision.notes().forEach(note -> Wrapped.add(lines, "! " + note, "  "));
    Wrapped.add(lines, "  " + say.counted(decision), "  ");
    if (!say.caught(decision).isEmpty()) {
      Wrapped.add(lines, "  " + say.caught(decision), "  ");
    }
    lines.add("Page:  " + page);
    return lines;
  }

  private static void add(List<String> lines, Finding finding) {
    VerdictMark mark = VerdictMark.of(finding, Words.ENGLISH);
    Wrapped.add(lines, "- " + mark.word() + ": " + finding.sentence(), "  ");
    command(lines, "Again:  ", finding.reproduce());
    command(lines, "Accept: ", finding.accept());
  }

  private static void command(List<String> lines, String label, String command) {
    if (command != null) {
      lines.add("  " + label + Wrapped.harmless(command));
    }
  }
}
