package io.github.concurrencybench.analysis;

import io.github.concurrencybench.plan.Tolerance;
import io.github.concurrencybench.result.Answer;
import io.github.concurrencybench.result.CellResult;
import io.github.concurrencybench.result.ComparedModel;
import io.github.concurrencybench.result.Estimate;
import io.github.concurrencybench.result.ModelComparison;
import io.github.concurrencybench.result.Results;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The models of one workload side by side, each at its own best on each JVM.
 *
 * @param winner what to use: the simplest model whose median is within the tolerance of the
 *     fastest; null where nothing was measured without errors, or where a brake decided
 * @param answers of each model on each JVM, in the order of the plan
 * @param slowness of each of them against the fastest
 * @param tolerance what is as good as the fastest
 */
public record Comparison(
    Answer winner, List<Answer> answers, List<Slowness> slowness, Tolerance tolerance) {

  /** Copies the lists. */
  public Comparison {
    answers = List.copyOf(answers);
    slowness = List.copyOf(slowness);
  }

  /**
   * Compares.
   *
   * @param results a run
   * @param workload the name of one of its workloads
   * @return which model is best there
   */
  public static Comparison of(Results results, String workload) {
    return of(results.cells(), results.analysis(), workload, results.plan().tolerance());
  }

  static Comparison of(
      List<CellResult> all, List<Answer> analysis, String workload, Tolerance tolerance) {
    List<CellResult> cells =
        all.stream().filter(cell -> cell.cell().workload().equals(workload)).toList();
    List<Answer> answers =
        analysis.stream()
            .filter(answer -> answer.workload().equals(workload) && answer.best() != null)
            .toList();
    Optional<Answer> fastest =
        answers.stream().min(Comparator.comparingDouble(a -> best(cells, a).duration().median()));
    if (fastest.isEmpty()) {
      return new Comparison(null, List.of(), List.of(), tolerance);
    }
    List<Slowness> slowness =
        answers.stream().map(answer -> Slowness.of(cells, answer, fastest.get())).toList();
    Answer simplest =
        answers.stream()
            .filter(answer -> slowness.get(answers.indexOf(answer)).isAsGood(tolerance))
            .min(Simplicity.ORDER)
            .orElse(fastest.get());
    return new Comparison(simplest, answers, slowness, tolerance);
  }

  /**
   * Lists those that tie, the fastest among them.
   *
   * @return the models that are not shown to be slower than the fastest by more than the tolerance
   */
  public List<Answer> tied() {
    return answers.stream().filter(answer -> !slownessOf(answer).isShown(tolerance)).toList();
  }

  /**
   * Compares one with the fastest.
   *
   * @param answer one of the answers
   * @return how many times as long it takes
   */
  public Slowness slownessOf(Answer answer) {
    return slowness.get(answers.indexOf(answer));
  }

  /**
   * Finds what a reader would use to keep things simple, if the winner is not the simplest.
   *
   * @return the next simpler model than the winner on the same JVM; empty where there is none but
   *     one after the other, with which the winner is compared anyway
   */
  public Optional<Answer> nextSimpler() {
    return answers.stream()
        .filter(answer -> answer.jvm().equals(winner.jvm()))
        .filter(answer -> !answer.model().equals("sequential"))
        .filter(answer -> Simplicity.ORDER.compare(answer, winner) < 0)
        .max(Simplicity.ORDER);
  }

  /** What stands in the results of a workload. */
  ModelComparison summary(String workload) {
    List<ComparedModel> models = new ArrayList<>();
    answers.forEach(answer -> models.add(compared(answer)));
    return new ModelComparison(workload, winner == null ? null : compared(winner), models);
  }

  private ComparedModel compared(Answer answer) {
    Slowness against = slownessOf(answer);
    return new ComparedModel(
        answer.model(),
        answer.jvm(),
        answer.best().workers(),
        against.ratio(),
        against.pairedRounds(),
        !against.isShown(tolerance));
  }

  /**
   * Finds the cell of an answer.
   *
   * @param results a run
   * @param answer one of its answers
   * @return the cell of the best number of workers
   */
  public static CellResult best(Results results, Answer answer) {
    return best(results.cells(), answer);
  }

  static CellResult best(List<CellResult> cells, Answer answer) {
    return cells.stream()
        .filter(c -> c.cell().workload().equals(answer.workload()))
        .filter(c -> c.cell().model().equals(answer.model()))
        .filter(c -> c.cell().jvm().equals(answer.jvm()))
        .filter(c -> c.cell().workers().equals(answer.best().workers()))
        .findFirst()
        .orElseThrow();
  }

  /**
   * Compares two cells round by round, a task of the one with a task of the other.
   *
   * @param over a cell with samples
   * @param under another
   * @return the duration of the first over that of the second; NaN where they share no round
   */
  public static Estimate ratio(CellResult over, CellResult under) {
    return Curve.ratio(over, under);
  }
}
