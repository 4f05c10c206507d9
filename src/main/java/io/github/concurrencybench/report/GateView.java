package io.github.concurrencybench.report;

import io.github.concurrencybench.gate.Decision;
import io.github.concurrencybench.gate.Finding;
import java.util.Comparator;
import java.util.List;

/**
 * What the gate decided of a run, ready to print.
 *
 * @param mark its verdict
 * @param build whether it fails the build, in words
 * @param sentence the verdict for people
 * @param comparedWith what with, and how it was had
 * @param caught the smallest slowdown that would have been caught; empty where nothing was compared
 * @param urgent the first of those that a person has to look at, the worst first
 * @param others the rest of them
 * @param notes what else is to be known
 * @param counted how many findings of each verdict there are
 * @param rows a row for each finding, the worst first
 * @param figures its forest plot; none where nothing was compared
 */
public record GateView(
    VerdictMark mark,
    String build,
    Told sentence,
    String comparedWith,
    String caught,
    List<FindingView> urgent,
    List<FindingView> others,
    List<Told> notes,
    String counted,
    List<GateRow> rows,
    List<FigureView> figures) {

  private static final int MOST_URGENT = 3;

  /** Copies the lists. */
  public GateView {
    urgent = List.copyOf(urgent);
    others = List.copyOf(others);
    notes = List.copyOf(notes);
    rows = List.copyOf(rows);
    figures = List.copyOf(figures);
  }

  static GateView of(Decision decision, List<FigureView> figures, Words words) {
    GateWords say = new GateWords(words);
    List<Finding> findings = worstFirst(decision);
    List<FindingView> asking =
        findings.stream()
            .filter(VerdictMark::asks)
            .map(finding -> FindingView.of(finding, words))
            .toList();
    int first = Math.min(MOST_URGENT, asking.size());
    return new GateView(
        VerdictMark.of(decision.verdict(), decision.fails(), words),
        build(decision, asking.isEmpty(), words),
        say.sentence(decision),
        say.comparedWith(decision.reference()),
        say.caught(decision),
        asking.subList(0, first),
        asking.subList(first, asking.size()),
        decision.notes().stream().map(words::english).toList(),
        say.counted(decision),
        findings.stream().map(finding -> GateRow.of(finding, words)).toList(),
        figures);
  }

  private static String build(Decision decision, boolean quiet, Words words) {
    return decision.fails()
        ? words.get("fails_the_build")
        : words.get(quiet ? "lets_the_build_pass" : "warns_only");
  }

  /** What fails the build stands above what only warns; else in the order of the thresholds. */
  static List<Finding> worstFirst(Decision decision) {
    return decision.findings().stream()
        .sorted(Comparator.comparing(Finding::fails).thenComparing(Finding::verdict).reversed())
        .toList();
  }
}
