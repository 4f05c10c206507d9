package io.github.concurrencybench.gate;

import io.github.concurrencybench.plan.InvalidPlan;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What the numbers of some cells have to keep to.
 *
 * @param workload a glob over names of workloads, such as {@code orders*}
 * @param model a glob over ids of models
 * @param workers {@code best}, a number, or {@code *} for every cell
 * @param metric what is looked at
 * @param max the largest value allowed, in the metric's unit; null for none
 * @param min the smallest value allowed, in the metric's unit; null for none
 * @param maxRegression how much worse than the reference is allowed, 0.1 for 10 %; of {@link
 *     Metric#ERROR_RATE} the difference, of all others the ratio less 1; null for no comparison
 */
public record Threshold(
    String workload,
    String model,
    String workers,
    Metric metric,
    Double max,
    Double min,
    Double maxRegression) {

  /** The number of workers that the present run found best. */
  public static final String BEST = "best";

  /** Matches everything. */
  public static final String ANY = "*";

  /** Checks that it says something. */
  public Threshold {
    Objects.requireNonNull(workload, "workload");
    Objects.requireNonNull(model, "model");
    Objects.requireNonNull(workers, "workers");
    Objects.requireNonNull(metric, "metric");
    if (Stream.of(max, min, maxRegression).allMatch(Objects::isNull)) {
      throw new InvalidPlan(
          "A <threshold> for " + metric + " has no limit: add <max>, <min> or <maxRegression>.");
    }
  }

  /**
   * Compares with the reference alone.
   *
   * @param metric what is looked at
   * @param maxRegression how much worse is allowed, 0.1 for 10 %
   * @return the threshold over every workload and model at its best
   */
  public static Threshold regression(Metric metric, double maxRegression) {
    return new Threshold(ANY, ANY, BEST, metric, null, null, maxRegression);
  }
}
