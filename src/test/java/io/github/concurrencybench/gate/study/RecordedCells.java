package io.github.concurrencybench.gate.study;

import io.github.concurrencybench.HandMade;
import io.github.concurrencybench.analysis.Summary;
import io.github.concurrencybench.plan.Cell;
import io.github.concurrencybench.plan.CpuWorkload;
import io.github.concurrencybench.plan.Plan;
import io.github.concurrencybench.plan.Workload;
import io.github.concurrencybench.result.Results;
import io.github.concurrencybench.result.RoundResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A build with as many cells as wanted, each of which repeats what one of the recorded ones did.
 *
 * @param plan of the run
 * @param run what it has measured
 */
record RecordedCells(Plan plan, Results run) {

  /** As many cells, in turn of each recorded one whose name starts with one of these. */
  static RecordedCells of(Trace trace, int count, String... workloads) {
    List<String> names =
        trace.names().stream()
            .filter(name -> List.of(workloads).contains(name.split("/")[0]))
            .toList();
    Map<String, Workload> byName = new LinkedHashMap<>();
    List<Cell> cells = new ArrayList<>();
    for (int index = 0; index < count; index++) {
      String workload = names.get(index % names.size()).split("/")[0];
      byName.putIfAbsent(workload, new CpuWorkload(workload, 1, HandMade.TASKS));
      cells.add(HandMade.cell(workload, names.get(index % names.size()).split("/")[1], index + 1));
    }
    Plan plan = HandMade.plan(List.copyOf(byName.values()), cells);
    List<RoundResult> rounds = cells.stream().map(cell -> HandMade.round(cell, 1, 100)).toList();
    return new RecordedCells(plan, Summary.of(HandMade.journal(plan, rounds)));
  }

  static String recorded(Cell cell, Trace trace) {
    return trace.names().stream()
        .filter(name -> name.startsWith(cell.workload() + "/" + cell.model() + "/"))
        .findFirst()
        .orElseThrow();
  }
}
