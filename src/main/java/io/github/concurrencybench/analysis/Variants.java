package io.github.concurrencybench.analysis;

import io.github.concurrencybench.plan.JmhWorkload;
import io.github.concurrencybench.plan.TaskWorkload;
import io.github.concurrencybench.plan.Tolerance;
import io.github.concurrencybench.plan.Workload;
import io.github.concurrencybench.result.Answer;
import io.github.concurrencybench.result.CellResult;
import io.github.concurrencybench.result.Results;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The workloads that the properties of one {@code <task>}, or the parameters of one benchmark,
 * make, each with the model and the number of workers that is best for it: how many threads, and
 * how many connections.
 *
 * @param name what their names have in common
 * @param best the best of each one, in the order of the POM; one without any answer is left out
 * @param tied those that are not shown to be slower than the fastest by more than the tolerance
 * @param choice what to use: the first one whose median is within the tolerance of the fastest
 */
public record Variants(String name, Map<Workload, Answer> best, List<Answer> tied, Answer choice) {

  /** Copies the map and the list. */
  public Variants {
    // Not Map.copyOf: it loses the order.
    best = Collections.unmodifiableMap(new LinkedHashMap<>(best));
    tied = List.copyOf(tied);
  }

  /**
   * Compares.
   *
   * @param results a run
   * @return an entry for each task of which at least two variants have an answer
   */
  public static List<Variants> of(Results results) {
    Map<String, Map<Workload, Answer>> tasks = new LinkedHashMap<>();
    for (Workload workload : results.plan().workloads()) {
      Answer winner = Comparison.of(results, workload.name()).winner();
      int axes = workload.name().indexOf('[');
      if (winner != null && axes > 0 && !axesOf(workload).isEmpty()) {
        String name = workload.name().substring(0, axes);
        tasks.computeIfAbsent(name, first -> new LinkedHashMap<>()).put(workload, winner);
      }
    }
    tasks.values().removeIf(best -> best.size() < 2);
    List<Variants> all = new ArrayList<>();
    tasks.forEach((name, best) -> all.add(compared(results, name, best)));
    return all;
  }

  /**
   * Tells the variants of one task or benchmark apart.
   *
   * @param workload any
   * @return values by the names of properties or parameters; empty where it has none
   */
  public static Map<String, String> axesOf(Workload workload) {
    if (workload instanceof TaskWorkload task) {
      return task.axes();
    }
    return workload instanceof JmhWorkload benchmark ? benchmark.axes() : Map.of();
  }

  private static Variants compared(Results results, String name, Map<Workload, Answer> best) {
    Tolerance tolerance = results.plan().tolerance();
    CellResult fastest =
        best.values().stream()
            .map(answer -> Comparison.best(results, answer))
            .min(Comparator.comparingDouble(cell -> cell.duration().median()))
            .orElseThrow();
    List<Answer> tied =
        best.values().stream()
            .filter(
                answer ->
                    !Curve.isShownToBeSlower(
                        Curve.ratio(Comparison.best(results, answer), fastest), tolerance))
            .toList();
    Answer choice =
        tied.stream()
            .filter(
                answer ->
                    Curve.ratio(Comparison.best(results, answer), fastest).median()
                        <= tolerance.factor())
            .findFirst()
            .orElseThrow();
    return new Variants(name, best, tied, choice);
  }
}
