package io.github.concurrencybench.report;

import io.github.concurrencybench.analysis.Comparison;
import io.github.concurrencybench.plan.JmhWorkload;
import io.github.concurrencybench.plan.Workers;
import io.github.concurrencybench.plan.Workload;
import io.github.concurrencybench.result.Answer;
import io.github.concurrencybench.result.Estimate;
import io.github.concurrencybench.result.Results;
import java.util.Optional;

/**
 * What a model gains over one task after the other, or over one thread. Where only the first tasks
 * of either were run, that is approximate.
 *
 * @param results a run
 * @param answer one of its answers
 */
record Gain(Results results, Answer answer) {

  /** Such as 47x or ~47x; a hyphen where that was not measured. */
  String times() {
    Estimate speedup = answer.speedup();
    return speedup == null ? "-" : mark() + Figures.times(speedup);
  }

  /** Empty where there is nothing to compare with. */
  Optional<String> sentence(Words words) {
    Estimate speedup = answer.speedup();
    return speedup == null || isYardstick()
        ? Optional.empty()
        : Optional.of(
            words.with(
                workload() instanceof JmhWorkload ? "gain_of_threads" : "gain",
                mark() + words.figure(Figures.ratio(speedup)),
                words.figure(Figures.ratioInterval(speedup))));
  }

  private Workload workload() {
    return results.plan().workloads().stream()
        .filter(each -> each.name().equals(answer.workload()))
        .findFirst()
        .orElseThrow();
  }

  private boolean isYardstick() {
    return answer.model().equals(workload().yardstick())
        && answer.best().workers().equals(Workers.ONE);
  }

  private String mark() {
    return !isYardstick() && (isScaled() || Comparison.best(results, answer).scaled()) ? "~" : "";
  }

  private boolean isScaled() {
    return results.cellsOf(answer.workload()).stream()
        .filter(cell -> cell.cell().model().equals(workload().yardstick()))
        .filter(cell -> cell.cell().workers().equals(Workers.ONE))
        .filter(cell -> cell.cell().jvm().equals(answer.jvm()))
        .anyMatch(cell -> cell.scaled());
  }
}
