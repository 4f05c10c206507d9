package io.github.concurrencybench.report;

import io.github.concurrencybench.plan.Workers;
import io.github.concurrencybench.result.CellResult;
import io.github.concurrencybench.result.Results;
import io.github.concurrencybench.result.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What failed: errors of tasks by their class, and cells without a sample by their reason.
 *
 * @param words the reader's language
 */
record Failures(Words words) {

  List<FailureRow> of(List<CellResult> cells) {
    Map<String, List<CellResult>> byClass = new TreeMap<>();
    Map<String, List<CellResult>> byReason = new TreeMap<>();
    for (CellResult cell : cells) {
      cell.errors()
          .keySet()
          .forEach(name -> byClass.computeIfAbsent(name, none -> new ArrayList<>()).add(cell));
      if (cell.status() == Status.FAILED && !isToldByClass(cell)) {
        byReason.computeIfAbsent(cell.reason(), none -> new ArrayList<>()).add(cell);
      }
    }
    List<FailureRow> rows = new ArrayList<>();
    byClass.forEach((name, failed) -> rows.add(row(name, count(failed, name), failed)));
    byReason.forEach((reason, failed) -> rows.add(row(reason, "-", failed)));
    return rows;
  }

  /** Its reason has numbers of its own, which its classes have too, with those of other cells. */
  private static boolean isToldByClass(CellResult cell) {
    return cell.errors().keySet().stream().anyMatch(cell.reason()::contains);
  }

  /** Such as {@code 2 of 40 cells failed; 12 tasks failed in others}. */
  String inShort(Results results) {
    long failed = results.cells().stream().filter(c -> c.status() == Status.FAILED).count();
    long tasks =
        results.cells().stream()
            .filter(cell -> cell.status() != Status.FAILED)
            .mapToLong(Failures::errors)
            .sum();
    List<String> parts = new ArrayList<>();
    if (failed > 0) {
      parts.add(words.with("cells_failed", number(failed), number(results.cells().size())));
    }
    if (tasks > 0) {
      parts.add(words.with("tasks_failed", number(tasks)));
    }
    return parts.isEmpty() ? words.get("nothing_failed") : String.join("; ", parts);
  }

  private FailureRow row(String what, String count, List<CellResult> cells) {
    TreeSet<Workers> workers = new TreeSet<>();
    cells.forEach(cell -> workers.add(cell.cell().workers()));
    String range =
        workers.size() == 1 ? workers.first().toString() : workers.first() + "-" + workers.last();
    String models =
        cells.stream()
            .map(cell -> cell.cell().model())
            .distinct()
            .collect(Collectors.joining(", "));
    return new FailureRow(what, count, number(cells.size()), models, range);
  }

  private String count(List<CellResult> cells, String name) {
    return number(cells.stream().mapToLong(cell -> cell.errors().get(name)).sum());
  }

  private static long errors(CellResult cell) {
    return cell.errors().values().stream().mapToLong(Integer::longValue).sum();
  }

  private String number(long count) {
    return words.figure(Figures.count(count));
  }
}
