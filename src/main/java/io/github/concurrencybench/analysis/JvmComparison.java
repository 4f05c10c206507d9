package io.github.concurrencybench.analysis;

import io.github.concurrencybench.plan.Tolerance;
import io.github.concurrencybench.result.Answer;
import io.github.concurrencybench.result.Estimate;
import io.github.concurrencybench.result.Results;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One model on two JVMs, on each at its own best number of workers.
 *
 * @param model the model's id
 * @param first the JVM that stands first in the plan
 * @param other another JVM
 * @param speed how many times as fast the other JVM is, round by round
 * @param differs whether more than the tolerance, either way, is shown
 * @param tolerance what is no difference
 */
public record JvmComparison(
    String model,
    String first,
    String other,
    Estimate speed,
    boolean differs,
    Tolerance tolerance) {

  /**
   * Compares each model on the first JVM that measured it with the same model on the others.
   *
   * @param results a run
   * @param workload the name of one of its workloads
   * @return a comparison for each model and further JVM, without those that share no round
   */
  public static List<JvmComparison> of(Results results, String workload) {
    List<Answer> answers =
        results.analysis().stream()
            .filter(a -> a.workload().equals(workload) && a.best() != null)
            .toList();
    List<JvmComparison> comparisons = new ArrayList<>();
    for (Answer other : answers) {
      Answer first =
          answers.stream().filter(a -> a.model().equals(other.model())).findFirst().orElseThrow();
      if (first != other) {
        between(results, first, other).ifPresent(comparisons::add);
      }
    }
    return comparisons;
  }

  private static Optional<JvmComparison> between(Results results, Answer first, Answer other) {
    Estimate speed = Curve.ratio(Comparison.best(results, first), Comparison.best(results, other));
    Estimate slowness =
        Curve.ratio(Comparison.best(results, other), Comparison.best(results, first));
    Tolerance tolerance = results.plan().tolerance();
    boolean differs =
        Curve.isShownToBeSlower(speed, tolerance) || Curve.isShownToBeSlower(slowness, tolerance);
    return Double.isNaN(speed.median())
        ? Optional.empty()
        : Optional.of(
            new JvmComparison(other.model(), first.jvm(), other.jvm(), speed, differs, tolerance));
  }
}
