package io.github.concurrencybench.report;

import io.github.concurrencybench.result.CellResult;
import io.github.concurrencybench.result.Results;
import io.github.concurrencybench.result.RunStatus;
import java.util.ArrayList;
import java.util.IntSummaryStatistics;
import java.util.List;

/**
 * Explains the marks of the tables, but only those that occur, and says how the run went.
 *
 * @param results a run
 * @param views what is shown of its workloads
 * @param words the reader's language
 */
record Legend(Results results, List<WorkloadView> views, Words words) {

  /** One line for the terminal, in English. */
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
      marks.add("> " + words.get("fastest"));
    }
    if (rows.stream().anyMatch(row -> row.mark().equals("="))) {
      marks.add("= " + words.get("no_difference_shown"));
    }
    if (rows.stream().anyMatch(row -> (row.time() + row.speedup()).contains("~"))) {
      marks.add("~ " + words.with("scaled_from", tasks()));
    }
    if (rows.stream().anyMatch(row -> row.time().endsWith("!"))) {
      marks.add("! " + words.get("disturbed"));
    }
    return marks;
  }

  private String tasks() {
    IntSummaryStatistics ran =
        results.cells().stream()
            .filter(CellResult::scaled)
            .mapToInt(CellResult::ranTasks)
            .summaryStatistics();
    String least = words.figure(Figures.count(ran.getMin()));
    return ran.getMax() == ran.getMin()
        ? least
        : least + "-" + words.figure(Figures.count(ran.getMax()));
  }
}
