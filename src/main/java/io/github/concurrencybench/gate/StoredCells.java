package io.github.concurrencybench.gate;

import io.github.concurrencybench.plan.Cell;
import io.github.concurrencybench.plan.Workload;
import io.github.concurrencybench.result.CellResult;
import io.github.concurrencybench.result.Definition;
import io.github.concurrencybench.result.Jvm;
import io.github.concurrencybench.result.Results;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Finds the cells of a baseline in a run, and the other way round. A JDK that was updated is the
 * one of before where there is one of its release on both sides.
 *
 * @param run what was measured now
 * @param baseline what was accepted
 */
record StoredCells(Results run, Baseline baseline) {

  /** The id that a JVM of the baseline has in the run; empty where it is not measured any more. */
  Optional<String> jvmNow(String stored) {
    List<String> now = run.environment().jvms().stream().map(Jvm::id).toList();
    List<String> then =
        baseline.environment().jvms().stream().map(BaselineMachine.Java::id).toList();
    return now.contains(stored) ? Optional.of(stored) : ofRelease(stored, then, now);
  }

  private static Optional<String> ofRelease(String id, List<String> mine, List<String> theirs) {
    Predicate<String> same = other -> release(other).equals(release(id));
    List<String> found = theirs.stream().filter(same).toList();
    return found.size() == 1 && mine.stream().filter(same).count() <= 1
        ? Optional.of(found.get(0))
        : Optional.empty();
  }

  private static String release(String id) {
    return id.split("\\D", 2)[0];
  }

  /** What was measured now of the same model on the same workload, with any number of workers. */
  List<CellResult> line(BaselineCell stored) {
    Optional<String> jvm = jvmNow(stored.jvm());
    return run.cellsOf(stored.workload()).stream()
        .filter(now -> now.cell().model().equals(stored.model()))
        .filter(now -> jvm.filter(now.cell().jvm()::equals).isPresent())
        .toList();
  }

  /** The same cell now. */
  Optional<CellResult> now(BaselineCell stored) {
    return line(stored).stream()
        .filter(now -> now.cell().workers().equals(stored.workers()))
        .findFirst();
  }

  /** The same cell then. */
  Optional<BaselineCell> then(Cell now) {
    return stored(now).stream().filter(cell -> cell.workers().equals(now.workers())).findFirst();
  }

  /** The best then of the same model on the same workload. */
  Optional<BaselineCell> bestThen(Cell now) {
    return stored(now).stream().filter(BaselineCell::best).findFirst();
  }

  private List<BaselineCell> stored(Cell now) {
    return baseline.cells().stream()
        .filter(cell -> cell.workload().equals(now.workload()))
        .filter(cell -> cell.model().equals(now.model()))
        .filter(cell -> jvmNow(cell.jvm()).filter(now.jvm()::equals).isPresent())
        .toList();
  }

  /** The workload of a cell of the baseline; empty where the plan has none of its name. */
  Optional<Workload> workload(BaselineCell stored) {
    return run.plan().workloads().stream()
        .filter(workload -> workload.name().equals(stored.workload()))
        .findFirst();
  }

  /** Whether what has this name does the same as then. */
  boolean doesTheSame(BaselineCell stored) {
    return workload(stored).map(Definition::of).filter(stored.definition()::equals).isPresent();
  }
}
