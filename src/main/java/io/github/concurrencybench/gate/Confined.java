package io.github.concurrencybench.gate;

import io.github.concurrencybench.plan.Cell;
import io.github.concurrencybench.result.CellResult;
import io.github.concurrencybench.result.Results;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What {@code only} leaves of the gate: who measures a cell again, as each finding says how to,
 * does not ask about the others.
 *
 * @param run what was measured
 */
record Confined(Results run) {

  /** The thresholds about cells of the run. All, where there is none: nothing is no pass. */
  List<Threshold> about(List<Threshold> all) {
    if (run.only().isEmpty()) {
      return all;
    }
    List<Threshold> about = all.stream().filter(this::isAboutTheRun).toList();
    return about.isEmpty() ? all : about;
  }

  private boolean isAboutTheRun(Threshold threshold) {
    Matches matches = new Matches(run, threshold);
    return !matches.areNone()
        && (!threshold.metric().isGain()
            || matches.gated().isEmpty()
            || matches.gated().stream().anyMatch(gated -> hasYardstick(gated.cell())));
  }

  /** What a gain is measured by. */
  private boolean hasYardstick(Cell cell) {
    return run.cellsOf(cell.workload()).stream()
        .map(CellResult::cell)
        .anyMatch(Gated.yardstickOf(run, cell)::equals);
  }

  /** Whether the run would have measured it. */
  boolean asksFor(Cell cell) {
    return run.only()
        .map(Glob::new)
        .filter(only -> !only.matches(cell.name()) && !only.matches(cell.nameWithJvm()))
        .isEmpty();
  }

  /** Says which thresholds are not looked at. */
  List<String> notes(List<Threshold> passedOver) {
    return passedOver.isEmpty()
        ? List.of()
        : List.of(
            "<only>%s</only> confines this run, and nothing is said about the %s: run without it to check all."
                .formatted(
                    run.only().orElseThrow(),
                    passedOver.stream()
                        .map(Confined::words)
                        .distinct()
                        .collect(Collectors.joining(", the "))));
  }

  private static String words(Threshold threshold) {
    return "%s of %s/%s/%s"
        .formatted(
            Findings.words(threshold.metric()),
            threshold.workload(),
            threshold.model(),
            threshold.workers());
  }
}
