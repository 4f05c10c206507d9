package io.github.concurrencybench.mojo;

import io.github.concurrencybench.measure.HostPlan;
import io.github.concurrencybench.measure.Machine;
import io.github.concurrencybench.plan.Cell;
import io.github.concurrencybench.plan.Forecast;
import io.github.concurrencybench.plan.Plan;
import io.github.concurrencybench.plan.Side;
import io.github.concurrencybench.plan.Sweep;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A run that only tells what it would do.
 *
 * @param plan what would be measured
 * @param hosts what each host would get
 */
record PlannedRun(Plan plan, List<HostPlan> hosts) {

  /** For the log. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(
        "Dry run: this is the plan. Nothing is started, nothing is sent, no file is written.");
    lines.add(rounds());
    plan.workloads()
        .forEach(
            workload ->
                workload
                    .notApplicable()
                    .ifPresent(
                        why -> lines.add("  " + workload.name() + ": not-applicable: " + why)));
    curves().forEach((curve, workers) -> lines.add("  " + curve + ": " + workers + " at a time"));
    lines.add(new Forecast(plan, Machine.cpus()).sentence());
    hosts.forEach(host -> lines.add(host.sentence()));
    if (hosts.isEmpty()) {
      lines.add("No host gets any request but the embedded target, if there is one.");
    }
    return lines;
  }

  private String rounds() {
    int samples = plan.repetitions().samples();
    return "%s cells, %s %s rounds of %s each; warm-ups: %s."
        .formatted(
            plan.cells().size(),
            plan.sweep() == Sweep.ADAPTIVE
                ? "among which a search picks and to which it adds, the best in"
                : "in",
            plan.repetitions().rounds(),
            samples == 1 ? "1 sample" : "up to " + samples + " samples",
            plan.repetitions().warmups());
  }

  private Map<String, String> curves() {
    return plan.cells().stream()
        .filter(cell -> plan.workloadOf(cell).notApplicable().isEmpty())
        .collect(
            Collectors.groupingBy(
                this::curve,
                LinkedHashMap::new,
                Collectors.mapping(cell -> cell.workers().toString(), Collectors.joining(", "))));
  }

  private String curve(Cell cell) {
    String name = cell.workload() + "/" + cell.model();
    String jvm = plan.jvms().size() > 1 ? " on Java " + cell.jvm() : "";
    return name + jvm + (cell.side() == Side.PRESENT ? "" : " (" + cell.side() + ")");
  }
}
