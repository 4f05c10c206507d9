package io.github.concurrencybench.analysis;

import io.github.concurrencybench.plan.Tolerance;
import io.github.concurrencybench.result.Answer;
import io.github.concurrencybench.result.CellResult;
import io.github.concurrencybench.result.Results;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The models of one workload side by side, each at its own best on each JVM.
 *
 * @param winner what to use: the first model of the plan, where the simpler ones stand first, whose
 *     median is within the tolerance of the fastest; null where nothing was measured without
 *     errors, or where a brake decided
 * @param tied the models that are not shown to be slower than the fastest by more than the
 *     tolerance
 * @param compared how many models on how many JVMs have an answer
 * @param tolerance what is as good as the fastest
 */
public record Comparison(Answer winner, List<Answer> tied, int compared, Tolerance tolerance) {

  /** Copies the list. */
  public Comparison {
    tied = List.copyOf(tied);
  }

  /**
   * Compares.
   *
   * @param results a run
   * @param workload the name of one of its workloads
   * @return which model is best there
   */
  public static Comparison of(Results results, String workload) {
    Tolerance tolerance = results.plan().tolerance();
    List<Answer> answers =
        results.analysis().stream()
            .filter(a -> a.workload().equals(workload) && a.best() != null)
            .toList();
    Optional<Answer> fastest =
        answers.stream().min(Comparator.comparingDouble(a -> best(results, a).duration().median()));
    if (fastest.isEmpty()) {
      return new Comparison(null, List.of(), 0, tolerance);
    }
    CellResult reference = best(results, fastest.get());
    List<Answer> tied =
        answers.stream()
            .filter(
                a -> !Curve.isShownToBeSlower(Curve.ratio(best(results, a), reference), tolerance))
            .toList();
    Answer simplest =
        tied.stream()
            .filter(a -> Curve.ratio(best(results, a), reference).median() <= tolerance.factor())
            .findFirst()
            .orElseThrow();
    return new Comparison(simplest, tied, answers.size(), tolerance);
  }

  /**
   * Finds the cell of an answer.
   *
   * @param results a run
   * @param answer one of its answers
   * @return the cell of the best number of workers
   */
  public static CellResult best(Results results, Answer answer) {
    return results.cells().stream()
        .filter(c -> c.cell().workload().equals(answer.workload()))
        .filter(c -> c.cell().model().equals(answer.model()))
        .filter(c -> c.cell().jvm().equals(answer.jvm()))
        .filter(c -> c.cell().workers().equals(answer.best().workers()))
        .findFirst()
        .orElseThrow();
  }
}
