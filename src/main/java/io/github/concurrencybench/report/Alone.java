package io.github.concurrencybench.report;

import io.github.concurrencybench.analysis.Comparison;
import io.github.concurrencybench.plan.Workers;
import io.github.concurrencybench.plan.Workload;
import io.github.concurrencybench.result.CellResult;
import io.github.concurrencybench.result.Results;
import io.github.concurrencybench.result.Status;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Whether a plain loop is all that was measured, although something else was asked for: nobody's
 * choice then.
 *
 * @param results a run
 * @param workload one of its workloads
 */
record Alone(Results results, Workload workload) {

  private static final String SEQUENTIAL = "sequential";

  boolean is(Comparison comparison) {
    return comparison.winner().model().equals(SEQUENTIAL)
        && comparison.answers().size() == 1
        && others().anyMatch(cell -> cell.status() != Status.NOT_APPLICABLE);
  }

  /** What to try where larger numbers have failed. */
  List<Told> remedy(Words words) {
    return others()
        .filter(Alone::hasFailingTasks)
        .map(cell -> cell.cell().workers())
        .min(Comparator.naturalOrder())
        .map(Workers::count)
        .filter(failed -> failed > 2)
        .map(failed -> List.of(Told.of(words.with("try_fewer", failed, failed - 1))))
        .orElse(List.of());
  }

  /** What has samples without errors failed for another reason than how many were in progress. */
  private static boolean hasFailingTasks(CellResult cell) {
    return !cell.errors().isEmpty() || cell.status() == Status.FAILED && cell.samples().isEmpty();
  }

  private Stream<CellResult> others() {
    return results.cells().stream()
        .filter(cell -> cell.cell().workload().equals(workload.name()))
        .filter(cell -> !cell.cell().model().equals(SEQUENTIAL));
  }
}
