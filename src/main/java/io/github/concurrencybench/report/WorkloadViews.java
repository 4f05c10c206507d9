package io.github.concurrencybench.report;

import io.github.concurrencybench.analysis.Comparison;
import io.github.concurrencybench.plan.Workload;
import io.github.concurrencybench.result.Answer;
import io.github.concurrencybench.result.CellResult;
import io.github.concurrencybench.result.Results;
import io.github.concurrencybench.result.Sample;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Turns results into what is shown of each workload, in the terminal and on the page alike. */
final class WorkloadViews {

  private static final String NOTHING = "-";

  private final Results results;

  WorkloadViews(Results results) {
    this.results = results;
  }

  List<WorkloadView> all() {
    return results.plan().workloads().stream().map(this::view).toList();
  }

  private WorkloadView view(Workload workload) {
    Comparison comparison = Comparison.of(results, workload.name());
    List<CellResult> cells =
        results.cells().stream().filter(c -> c.cell().workload().equals(workload.name())).toList();
    return new WorkloadView(
        workload.name(),
        Description.of(workload),
        bestRows(cells, comparison),
        new Advice(workload, comparison).lines(),
        cells.stream().map(CellRows::of).toList(),
        "",
        "");
  }

  private List<BestRow> bestRows(List<CellResult> cells, Comparison comparison) {
    Set<String> models = new LinkedHashSet<>();
    cells.forEach(cell -> models.add(cell.cell().model()));
    List<BestRow> rows = new ArrayList<>();
    for (String model : models) {
      List<CellResult> own = cells.stream().filter(c -> c.cell().model().equals(model)).toList();
      Optional<Answer> answer =
          results.analysis().stream()
              .filter(a -> a.workload().equals(own.get(0).cell().workload()))
              .filter(a -> a.model().equals(model))
              .findFirst();
      rows.add(answer.map(a -> bestRow(a, comparison)).orElseGet(() -> unanswered(model, own)));
    }
    return rows;
  }

  private BestRow bestRow(Answer answer, Comparison comparison) {
    CellResult cell = Comparison.best(results, answer);
    return new BestRow(
        answer.model(),
        mark(answer, comparison),
        answer.best().workers().toString(),
        (cell.scaled() ? "~" : "") + Figures.duration(cell.duration().median()),
        Figures.interval(cell.duration()),
        answer.speedup() == null ? NOTHING : Figures.times(answer.speedup()),
        peakThreads(cell),
        peakMemory(cell),
        "");
  }

  private static String mark(Answer answer, Comparison comparison) {
    if (!comparison.tied().contains(answer)) {
      return "";
    }
    return comparison.tied().size() > 1 ? "=" : ">";
  }

  private static BestRow unanswered(String model, List<CellResult> cells) {
    String reason =
        cells.stream()
            .filter(cell -> cell.reason() != null)
            .map(cell -> cell.status() + ": " + cell.reason())
            .findFirst()
            .orElseGet(() -> "not ranked, errors in every cell: " + errorClasses(cells));
    return new BestRow(model, "", "", "", "", "", "", "", reason);
  }

  private static String errorClasses(List<CellResult> cells) {
    Set<String> classes = new TreeSet<>();
    cells.forEach(cell -> classes.addAll(cell.errors().keySet()));
    return String.join(", ", classes);
  }

  static String peakThreads(CellResult cell) {
    int most = cell.samples().stream().mapToInt(Sample::peakThreads).max().orElse(0);
    return most == 0 ? NOTHING : Figures.count(most);
  }

  static String peakMemory(CellResult cell) {
    return cell.samples().stream()
        .map(Sample::peakMemoryBytes)
        .filter(Objects::nonNull)
        .max(Long::compare)
        .map(Figures::memory)
        .orElse(NOTHING);
  }
}
