package io.github.concurrencybench.report;

import io.github.concurrencybench.analysis.Comparison;
import io.github.concurrencybench.analysis.Rates;
import io.github.concurrencybench.analysis.RuleWords;
import io.github.concurrencybench.plan.Tolerance;
import io.github.concurrencybench.plan.Workload;
import io.github.concurrencybench.result.Answer;
import io.github.concurrencybench.result.Best;
import io.github.concurrencybench.result.Results;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a person is to do about a workload, with the line to paste.
 *
 * @param results a run
 * @param workload one of its workloads
 * @param comparison how its models compare
 * @param words the reader's language
 */
record Advice(Results results, Workload workload, Comparison comparison, Words words) {

  private static final String SEQUENTIAL = "sequential";

  AnswerView view() {
    Rates rates = Rates.of(results, workload);
    List<Told> told = rates.sentences().stream().map(words::told).toList();
    Answer winner = comparison.winner();
    if (winner == null) {
      return AnswerView.none(words.get(rates.binds() ? "raise_the_rate" : "no_answer"), told);
    }
    Alone alone = new Alone(results, workload);
    if (alone.is(comparison)) {
      return AnswerView.none(words.get("nothing_else_measured"), alone.remedy(words));
    }
    ComparisonWords compared = new ComparisonWords(results, comparison, words);
    List<Told> lines = new ArrayList<>();
    compared.sentences().forEach(sentence -> lines.add(Told.of(sentence)));
    lines.addAll(told);
    Setting setting = new Setting(workload, winner, comparison.answers().size() == 1, words);
    return new AnswerView(
        headline(winner, compared),
        isSequential(winner)
            ? ""
            : words.get("limit_" + winner.limit().name().toLowerCase(Locale.ROOT)),
        isSequential(winner) ? Told.NOTHING : words.english(winner.limitWords()),
        new Sureness(comparison.tolerance(), words).of(winner.best()),
        lines,
        RuleWords.of(winner).map(words::told).orElse(Told.NOTHING),
        setting.line(),
        setting.code());
  }

  private String headline(Answer winner, ComparisonWords compared) {
    Best best = winner.best();
    String confidence = words.get("confidence_" + best.confidence());
    if (isSequential(winner)) {
      return words.with(
          "run_so",
          compared.nameOf(winner).replace(SEQUENTIAL, words.get("one_after_the_other")),
          confidence);
    }
    String how = best.low().equals(best.high()) ? confidence : asFast(best) + "; " + confidence;
    return compared.isTie() && !results.isOnSeveralJvms()
        ? words.with("use_workers", best.workers(), how)
        : words.with("use_model", compared.nameOf(winner), best.workers(), how);
  }

  private String asFast(Best best) {
    String range = best.low() + "-" + best.high();
    return comparison.tolerance().equals(Tolerance.USUAL)
        ? words.with("as_fast", range)
        : words.with("as_fast_within", range, words.figure(comparison.tolerance().toString()));
  }

  private static boolean isSequential(Answer winner) {
    return winner.model().equals(SEQUENTIAL);
  }
}
