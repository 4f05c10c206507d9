package io.github.concurrencybench.report;

import static java.util.stream.Collectors.joining;

import io.github.concurrencybench.result.CellResult;
import io.github.concurrencybench.result.Results;
import io.github.concurrencybench.result.RunStatus;
import java.util.ArrayList;
import java.util.List;

/**
 * Explains the marks of the tables, but only those that occur, and says how the run went.
 *
 * @param results a run
 * @param views what is shown of its workloads
 */
record Legend(Results results, List<WorkloadView> views) {

  /** One line for the terminal. */
  String line() {
    List<String> parts = new ArrayList<>(marks());
    int errors =
        results.cells().stream()
            .flatMap(cell -> cell.errors().values().stream())
            .mapToInt(Integer::intValue)
            .sum();
    parts.add(Figures.count(errors) + (errors == 1 ? " error" : " errors"));
    parts.add(Figures.duration(results.duration().toNanos()));
    if (results.status() != RunStatus.COMPLETE) {
      parts.add(results.status().toString());
    }
    return String.join("   ", parts);
  }

  List<String> marks() {
    List<BestRow> rows = views.stream().flatMap(view -> view.best().stream()).toList();
    List<String> marks = new ArrayList<>();
    if (rows.stream().anyMatch(row -> row.mark().equals(">"))) {
      marks.add("> fastest");
    }
    if (rows.stream().anyMatch(row -> row.mark().equals("="))) {
      marks.add("= no difference shown");
    }
    if (rows.stream().anyMatch(row -> (row.time() + row.speedup()).contains("~"))) {
      marks.add("~ scaled from " + tasks());
    }
    if (rows.stream().anyMatch(row -> row.time().endsWith("!"))) {
      marks.add("! disturbed");
    }
    return marks;
  }

  private String tasks() {
    List<Integer> tasks =
        results.cells().stream()
            .filter(CellResult::scaled)
            .map(cell -> cell.cell().tasks())
            .distinct()
            .sorted()
            .toList();
    return tasks.stream().map(Figures::count).collect(joining(" or ")) + " tasks";
  }
}
