package io.github.concurrencybench.gate;

import io.github.concurrencybench.result.CellResult;
import io.github.concurrencybench.result.Results;
import io.github.concurrencybench.result.RunStatus;
import io.github.concurrencybench.result.Status;
import java.util.ArrayList;
import java.util.List;

/** Says why results must not become a baseline. */
public final class Refusals {

  private static final int MOST = 10;

  private Refusals() {}

  /**
   * Looks for what nobody should get used to.
   *
   * @param run what was measured
   * @return why it is refused and what to do, a sentence each; none where it is not
   */
  public static List<String> of(Results run) {
    List<String> refusals = new ArrayList<>();
    if (run.status() != RunStatus.COMPLETE) {
      refusals.add(
          "The run is %s: measure it to its end, with -Dconcurrency-bench.resume."
              .formatted(run.status()));
    }
    if (run.environment().parallelBuild()) {
      refusals.add(
          "Other modules were built meanwhile (-T), which makes durations longer: measure without"
              + " -T.");
    }
    List<String> cells = run.cells().stream().flatMap(cell -> refusal(cell).stream()).toList();
    refusals.addAll(cells.subList(0, Math.min(MOST, cells.size())));
    if (cells.size() > MOST) {
      refusals.add("%s more cells have errors or failed.".formatted(cells.size() - MOST));
    }
    if (run.cells().stream().noneMatch(cell -> cell.status() == Status.MEASURED)) {
      refusals.add("Nothing was measured: see the reasons in the report, and measure again.");
    }
    return refusals;
  }

  private static List<String> refusal(CellResult cell) {
    String name = cell.cell().nameWithJvm();
    if (cell.status() == Status.FAILED) {
      return List.of(
          "%s failed (%s): repair it, or leave it out of <models> or <workers>, and measure again."
              .formatted(name, firstLine(cell.reason())));
    }
    return cell.errors().isEmpty()
        ? List.of()
        : List.of(
            "%s has errors (%s): repair it, or leave it out of <workers>, and measure again."
                .formatted(name, cell.errors()));
  }

  private static String firstLine(String reason) {
    return reason == null
        ? "no reason told"
        : reason.lines().findFirst().orElse("").replaceFirst("\\.$", "");
  }
}
