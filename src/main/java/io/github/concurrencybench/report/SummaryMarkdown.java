package io.github.concurrencybench.report;

import io.github.concurrencybench.analysis.Comparison;
import io.github.concurrencybench.gate.Decision;
import io.github.concurrencybench.plan.Workload;
import io.github.concurrencybench.result.Answer;
import io.github.concurrencybench.result.Estimate;
import io.github.concurrencybench.result.Results;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * {@code summary.md}: the verdict, where there is one, and the answers, for a comment on a pull
 * request or the summary of a job. At most ten rows, whatever was measured.
 */
final class SummaryMarkdown {

  static final String FILE = "summary.md";

  private static final int MOST_ROWS = 10;
  private static final String HEAD =
      "| workload | answer | workers | time | 95 % | speed-up | limit | confidence |\n"
          + "|---|---|--:|--:|--:|--:|---|---|";

  private final Results results;
  private final Optional<Decision> decision;
  private final List<Workload> workloads;

  private SummaryMarkdown(Results results, Optional<Decision> decision) {
    this.results = results;
    this.decision = decision;
    this.workloads = results.plan().workloads();
  }

  static String of(Results results, Optional<Decision> decision) {
    return String.join("\n", new SummaryMarkdown(results, decision).lines()) + "\n";
  }

  /** The verdict alone, for who has the answers already. */
  static String of(Decision decision) {
    return String.join("\n", new GateMarkdown(decision).lines()) + "\n";
  }

  private List<String> lines() {
    List<String> lines = new ArrayList<>();
    decision.ifPresentOrElse(
        decided -> lines.addAll(new GateMarkdown(decided).lines()),
        () -> lines.add("### concurrency-bench"));
    lines.add("");
    lines.add(HEAD);
    int most = decision.isPresent() ? MOST_ROWS - GateMarkdown.MOST_ROWS : MOST_ROWS;
    workloads.stream().limit(most).map(this::row).forEach(lines::add);
    lines.add("");
    if (workloads.size() > most) {
      lines.add("%s more workloads stand in index.html.".formatted(workloads.size() - most));
    }
    lines.add(sentence());
    return lines;
  }

  private String row(Workload workload) {
    String name = Markdown.text(workload.name());
    Comparison comparison = Comparison.of(results, workload.name());
    Answer winner = comparison.winner();
    if (winner == null) {
      AnswerView answer = new WorkloadViews(results, Words.ENGLISH).answer(workload);
      return "| %s | %s | | | | | | |".formatted(name, Markdown.text(answer.headline()));
    }
    Estimate duration = Comparison.best(results, winner).duration();
    return "| %s | %s | %s | %s | %s | %s | %s | %s |"
        .formatted(
            name,
            Markdown.text(answer(winner, comparison)),
            winner.best().workers(),
            Figures.duration(duration.median()),
            Figures.interval(duration),
            Markdown.text(new Gain(results, winner).times()),
            Markdown.text(Words.ENGLISH.get("limit_" + inLowerCase(winner))),
            winner.best().confidence());
  }

  private String answer(Answer winner, Comparison comparison) {
    String name = new ComparisonWords(results, comparison, Words.ENGLISH).nameOf(winner);
    int others = comparison.tied().size() - 1;
    return others < 1 ? name : "%s (%s as fast)".formatted(name, others + 1);
  }

  private static String inLowerCase(Answer winner) {
    return winner.limit().name().toLowerCase(Locale.ROOT);
  }

  /** How much to believe it. */
  private String sentence() {
    Validity validity = Validity.of(results, Words.ENGLISH);
    List<String> parts =
        validity.facts().stream()
            .map(fact -> fact.name() + ": " + Markdown.text(fact.value()))
            .toList();
    return String.join("; ", parts) + ". A closed batch: it says nothing of arrival rates.";
  }
}
