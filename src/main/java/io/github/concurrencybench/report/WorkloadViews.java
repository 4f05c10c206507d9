package io.github.concurrencybench.report;

import io.github.concurrencybench.analysis.Comparison;
import io.github.concurrencybench.analysis.Disturbances;
import io.github.concurrencybench.analysis.JvmComparison;
import io.github.concurrencybench.plan.Cell;
import io.github.concurrencybench.plan.Workload;
import io.github.concurrencybench.report.chart.Charts;
import io.github.concurrencybench.result.Answer;
import io.github.concurrencybench.result.Best;
import io.github.concurrencybench.result.CellResult;
import io.github.concurrencybench.result.Results;
import io.github.concurrencybench.result.Sample;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Turns results into what is shown of each workload, in the terminal and on the page alike. */
final class WorkloadViews {

  private static final String NOTHING = "-";

  private final Results results;
  private final Words words;

  WorkloadViews(Results results, Words words) {
    this.results = results;
    this.words = words;
  }

  List<WorkloadView> all() {
    return results.plan().workloads().stream().map(this::view).toList();
  }

  /** The answer alone, without the tables. */
  AnswerView answer(Workload workload) {
    return answer(workload, Comparison.of(results, workload.name()));
  }

  private WorkloadView view(Workload workload) {
    Comparison comparison = Comparison.of(results, workload.name());
    List<CellResult> cells = results.cellsOf(workload.name());
    return new WorkloadView(
        workload.name(),
        new Description(words).of(workload),
        answer(workload, comparison),
        bestRows(cells, comparison),
        results.analysis().stream()
            .filter(answer -> answer.workload().equals(workload.name()))
            .map(answer -> ModelAnswer.of(answer, words))
            .toList(),
        List.of(),
        Charts.speedups(results, workload.name()).stream()
            .map(speedup -> SpeedupRow.of(speedup, words))
            .toList(),
        List.of(),
        new Failures(words).of(cells),
        new CellRows(words).all(workload, cells));
  }

  private AnswerView answer(Workload workload, Comparison comparison) {
    return new Advice(results, workload, comparison, words)
        .view()
        .with(
            JvmComparison.of(results, workload.name()).stream()
                .map(new JvmSentence(words)::of)
                .toList());
  }

  /** A row for each model and JVM; those of one model follow each other. */
  private List<BestRow> bestRows(List<CellResult> cells, Comparison comparison) {
    Map<List<String>, List<CellResult>> curves = new LinkedHashMap<>();
    for (CellResult cell : cells) {
      List<String> curve = List.of(cell.cell().model(), cell.cell().jvm());
      curves.computeIfAbsent(curve, none -> new ArrayList<>()).add(cell);
    }
    return curves.values().stream().map(own -> row(own, comparison)).toList();
  }

  private BestRow row(List<CellResult> curve, Comparison comparison) {
    Cell one = curve.get(0).cell();
    return results.analysis().stream()
        .filter(a -> a.workload().equals(one.workload()))
        .filter(a -> a.model().equals(one.model()) && a.jvm().equals(one.jvm()))
        .findFirst()
        .map(answer -> bestRow(answer, comparison))
        .orElseGet(() -> unanswered(one, curve));
  }

  private String shown(String jvm) {
    return results.isOnSeveralJvms() ? jvm : "";
  }

  private BestRow bestRow(Answer answer, Comparison comparison) {
    if (answer.best() == null) {
      String sentence = answer.sentence().substring(answer.sentence().indexOf(": ") + 2);
      return withoutNumbers(answer.model(), answer.jvm(), "", words.english(sentence));
    }
    CellResult cell = Comparison.best(results, answer);
    return new BestRow(
        answer.model(),
        shown(answer.jvm()),
        mark(answer, comparison),
        answer.best().workers().toString(),
        (cell.scaled() ? "~" : "")
            + words.figure(Figures.duration(cell.duration().median()))
            + doubt(cell),
        words.figure(Figures.interval(cell.duration())),
        words.figure(new Gain(results, answer).times()),
        words.figure(peakThreads(cell)),
        words.figure(peakMemory(cell)),
        range(answer.best()),
        words.get("confidence_" + answer.best().confidence()),
        "",
        Told.of(""));
  }

  /** The mark of a time that was disturbed. */
  private String doubt(CellResult cell) {
    return results.plan().workloads().stream()
            .filter(workload -> workload.name().equals(cell.cell().workload()))
            .anyMatch(workload -> new Disturbances(workload, cell).areMany())
        ? "!"
        : "";
  }

  private static String mark(Answer answer, Comparison comparison) {
    if (comparison.answers().size() == 1 || !comparison.tied().contains(answer)) {
      return "";
    }
    return comparison.tied().size() > 1 ? "=" : ">";
  }

  private static String range(Best best) {
    return best.low().equals(best.high()) ? "-" : best.low() + "-" + best.high();
  }

  private BestRow unanswered(Cell one, List<CellResult> cells) {
    return cells.stream()
        .filter(cell -> cell.reason() != null)
        .findFirst()
        .map(
            cell ->
                withoutNumbers(
                    one.model(),
                    one.jvm(),
                    words.get("cell_" + cell.status()),
                    words.english(cell.reason())))
        .orElseGet(
            () ->
                withoutNumbers(
                    one.model(),
                    one.jvm(),
                    "",
                    Told.of(words.with("not_ranked", errorClasses(cells)))));
  }

  private BestRow withoutNumbers(String model, String jvm, String state, Told reason) {
    return new BestRow(model, shown(jvm), "", "", "", "", "", "", "", "", "", state, reason);
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
