package io.github.concurrencybench.gate;

import io.github.concurrencybench.plan.Cell;
import io.github.concurrencybench.plan.Side;
import io.github.concurrencybench.result.Answer;
import io.github.concurrencybench.result.CellResult;
import io.github.concurrencybench.result.Results;
import io.github.concurrencybench.result.Status;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One threshold and the cells that it is about. */
final class Matches {

  static final String SEQUENTIAL = "sequential";

  /** A batch that is calculated to take longer is too long to be run many times as a whole. */
  private static final double LONGEST_BATCH_NANOS = 10e9;

  private final Results run;
  private final Threshold threshold;
  private final boolean oneModel;
  private final boolean none;
  private final List<Gated> gated = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();

  Matches(Results run, Threshold threshold) {
    this.run = run;
    this.threshold = threshold;
    this.oneModel = new Glob(threshold.model()).isName();
    Map<Line, List<CellResult>> lines = lines();
    lines.forEach(this::add);
    this.none = gated.isEmpty() && findings.isEmpty();
    if (none) {
      nothing(lines);
    }
  }

  /** Whether it is about no cell. */
  boolean areNone() {
    return none;
  }

  List<Gated> gated() {
    return gated;
  }

  List<Finding> findings() {
    return findings;
  }

  /** Cells that differ in their number of workers alone. */
  private record Line(String workload, String model, String jvm) {

    private static Line of(Cell cell) {
      return new Line(cell.workload(), cell.model(), cell.jvm());
    }

    private String name() {
      return workload + "/" + model;
    }
  }

  private Map<Line, List<CellResult>> lines() {
    Glob workload = new Glob(threshold.workload());
    Glob model = new Glob(threshold.model());
    return run.cells().stream()
        .filter(result -> result.cell().side() == Side.PRESENT)
        .filter(result -> workload.matches(result.cell().workload()))
        .filter(result -> model.matches(result.cell().model()))
        .collect(
            Collectors.groupingBy(
                result -> Line.of(result.cell()), LinkedHashMap::new, Collectors.toList()));
  }

  private void add(Line line, List<CellResult> cells) {
    if (isPassedOver(line, cells)) {
      return;
    }
    if (cells.stream().allMatch(cell -> cell.status() == Status.NOT_APPLICABLE)) {
      broken(Verdict.ERROR, cells.get(0), cells.get(0).reason());
    } else if (threshold.workers().equals(Threshold.BEST)) {
      best(line, cells);
    } else {
      cells.stream().filter(cell -> isOfWorkers(cell.cell())).forEach(this::add);
    }
  }

  /** What a glob catches by accident; who names it is told. */
  private boolean isPassedOver(Line line, List<CellResult> cells) {
    boolean yardstick =
        line.model().equals(SEQUENTIAL)
            && (threshold.metric().isGain() || cells.stream().allMatch(CellResult::scaled));
    boolean missing = cells.stream().allMatch(cell -> cell.status() == Status.NOT_APPLICABLE);
    return !oneModel && (yardstick || missing);
  }

  private boolean isOfWorkers(Cell cell) {
    return threshold.workers().equals(Threshold.ANY)
        || threshold.workers().equals(cell.workers().toString());
  }

  private void best(Line line, List<CellResult> cells) {
    Optional<Answer> answer =
        run.analysis().stream()
            .filter(each -> new Line(each.workload(), each.model(), each.jvm()).equals(line))
            .findFirst();
    if (answer.isEmpty()) {
      CellResult failed =
          cells.stream().filter(cell -> !isClean(cell)).findFirst().orElse(cells.get(0));
      broken(Verdict.ERROR, failed, "None of its cells is without errors: " + whyNot(failed));
    } else if (answer.get().best() == null) {
      broken(
          Verdict.NOT_COMPARABLE,
          cells.get(0),
          "No number of workers is best, since a <rate> holds them back: name one in <workers>.");
    } else {
      cells.stream()
          .filter(cell -> cell.cell().workers().equals(answer.get().best().workers()))
          .forEach(this::add);
    }
  }

  private void add(CellResult cell) {
    boolean errors = threshold.metric() == Metric.ERROR_RATE;
    if (cell.samples().isEmpty() || cell.status() != Status.MEASURED || !errors && !isClean(cell)) {
      broken(Verdict.ERROR, cell, whyNot(cell));
    } else if (cell.scaled() && !errors && !isMeasuredWhole(cell)) {
      broken(
          Verdict.NOT_COMPARABLE,
          cell,
          "Only its first tasks were run and the rest calculated (~): give the run more <timeBudget>.");
    } else {
      gated.add(Gated.in(run, threshold, cell.cell()));
    }
  }

  /** The gate runs whole batches, whatever the run had time for; a limit is for the run's own. */
  private boolean isMeasuredWhole(CellResult cell) {
    boolean limited = threshold.max() != null || threshold.min() != null;
    return threshold.metric().isServiceTime()
        || !limited && cell.duration().median() <= LONGEST_BATCH_NANOS;
  }

  private static boolean isClean(CellResult cell) {
    return cell.isClean();
  }

  private static String whyNot(CellResult cell) {
    if (cell.status() == Status.FAILED && cell.reason() != null) {
      return cell.reason();
    }
    if (!cell.errors().isEmpty()) {
      return "it has errors, " + cell.errors() + ".";
    }
    return cell.reason() == null ? "it has no sample." : cell.reason();
  }

  private void broken(Verdict verdict, CellResult cell, String why) {
    findings.add(Findings.broken(run, Gated.in(run, threshold, cell.cell()), verdict, why));
  }

  /** A threshold that looks at nothing would let everything pass. */
  private void nothing(Map<Line, List<CellResult>> lines) {
    String there =
        lines.isEmpty()
            ? "there are " + listed(run.cells().stream().map(cell -> Line.of(cell.cell()).name()))
            : "there are "
                + listed(
                    lines.values().stream()
                        .flatMap(List::stream)
                        .filter(cell -> cell.status() != Status.NOT_APPLICABLE)
                        .map(cell -> cell.cell().name()));
    findings.add(
        Findings.of(
            run,
            threshold,
            Verdict.ERROR,
            "A <threshold> for %s matches nothing: <workload>%s</workload>, <model>%s</model>, <workers>%s</workers>; %s."
                .formatted(
                    threshold.metric(),
                    threshold.workload(),
                    threshold.model(),
                    threshold.workers(),
                    there)));
  }

  private static String listed(Stream<String> names) {
    return names.distinct().collect(Collectors.joining(", "));
  }
}
