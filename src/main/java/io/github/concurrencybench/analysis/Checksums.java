package io.github.concurrencybench.analysis;

import io.github.concurrencybench.plan.HttpWorkload;
import io.github.concurrencybench.plan.Plan;
import io.github.concurrencybench.plan.Workload;
import io.github.concurrencybench.result.CellResult;
import io.github.concurrencybench.result.Sample;
import io.github.concurrencybench.result.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Holds all models of a workload to the same result, on all JVMs: a batch without errors whose
 * checksum differs did other work, and its duration says nothing.
 */
final class Checksums {

  private final Workload workload;
  private final Plan plan;
  private final List<Said> warnings = new ArrayList<>();
  private final Sayings sayings;

  Checksums(Workload workload, Plan plan, Sayings sayings) {
    this.sayings = sayings;
    this.workload = workload;
    this.plan = plan;
  }

  /** The cells of this workload; those that differ from the first one have failed. */
  List<CellResult> checked(List<CellResult> cells) {
    Optional<CellResult> first =
        cells.stream().filter(c -> c.isClean() && !whole(c).isEmpty()).findFirst();
    return first.isEmpty()
        ? cells
        : cells.stream().map(cell -> checked(cell, first.get())).toList();
  }

  /** Which of the tasks were run of others depends on the time they had. */
  private static List<Sample> whole(CellResult cell) {
    return cell.samples().stream()
        .filter(sample -> sample.failed() == 0 && sample.ran() == cell.cell().tasks())
        .toList();
  }

  List<Said> warnings() {
    return warnings;
  }

  private CellResult checked(CellResult cell, CellResult first) {
    long right = whole(first).get(0).checksum();
    Optional<Sample> other = whole(cell).stream().filter(s -> s.checksum() != right).findFirst();
    if (cell.status() != Status.MEASURED || other.isEmpty()) {
      return cell;
    }
    Said sentence =
        Said.of(
            "other_checksum",
            "The checksum of %s is %d and that of %s is %d: they did not do the same work.",
            plan.nameOf(cell.cell()),
            other.get().checksum(),
            plan.nameOf(first.cell()),
            right);
    if (mayChange()) {
      warnings.add(
          Said.together(
              sentence, Said.of("page_changes", " A page whose length changes does this.")));
      return cell;
    }
    return failed(cell, sayings.text(sentence));
  }

  /** Other people's pages may change while they are measured; the embedded target's do not. */
  private boolean mayChange() {
    return workload instanceof HttpWorkload http && http.target() == null;
  }

  private static CellResult failed(CellResult cell, String reason) {
    return new CellResult(
        cell.cell(),
        Status.FAILED,
        reason,
        cell.scaled(),
        cell.samples(),
        cell.duration(),
        cell.throughput(),
        cell.setup(),
        cell.serviceTime());
  }
}
