package io.github.concurrencybench.report;

import io.github.concurrencybench.analysis.Comparison;
import io.github.concurrencybench.analysis.Rates;
import io.github.concurrencybench.analysis.RuleWords;
import io.github.concurrencybench.plan.Tolerance;
import io.github.concurrencybench.plan.Workload;
import io.github.concurrencybench.result.Answer;
import io.github.concurrencybench.result.Best;
import io.github.concurrencybench.result.Confidence;
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
    Setting setting = new Setting(workload, winner, words);
    return new AnswerView(
        headline(winner, compared),
        isSequential(winner) || isLone(winner)
            ? ""
            : words.get("limit_" + winner.limit().name().toLowerCase(Locale.ROOT)),
        isSequential(winner) ? Told.NOTHING : words.english(winner.limitWords()),
        new Sureness(comparison.tolerance(), words).of(winner, comparison.answers().size() > 1),
        lines,
        RuleWords.of(winner).map(words::told).orElse(Told.NOTHING),
        isLone(winner) ? "" : setting.line(),
        isLone(winner) ? List.of() : setting.code());
  }

  private String headline(Answer winner, ComparisonWords compared) {
    Best best = winner.best();
    String confidence = words.get("confidence_" + best.confidence());
    if (isLone(winner)) {
      return words.with("measured_alone", compared.nameOf(winner), best.workers());
    }
    if (isSequential(winner)) {
      String name = compared.nameOf(winner);
      return words.with("run_plainly", name.replace(SEQUENTIAL, words.get("one_after_the_other")));
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

  /** One model with one number of workers says how long it takes, and not what to use. */
  private boolean isLone(Answer winner) {
    return comparison.answers().size() == 1 && winner.best().confidence() == Confidence.ONLY;
  }

  static boolean isSequential(Answer winner) {
    return winner.model().equals(SEQUENTIAL);
  }
}
