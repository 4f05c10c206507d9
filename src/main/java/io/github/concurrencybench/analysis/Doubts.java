package io.github.concurrencybench.analysis;

import io.github.concurrencybench.plan.CellNames;
import io.github.concurrencybench.plan.Workers;
import io.github.concurrencybench.plan.Workload;
import io.github.concurrencybench.result.CellResult;
import io.github.concurrencybench.result.JournalContent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What looks odd about the numbers of one workload, as sentences. */
final class Doubts {

  private static final String NO_PORTS = "LOCAL_PORTS";

  private final Workload workload;
  private final List<CellResult> cells;
  private final JournalContent journal;
  private final CellNames names;
  private final Map<List<String>, List<CellResult>> curves;
  private final Map<List<String>, Workers> largest = new HashMap<>();

  /** Takes the cells of a workload, and what they were made from. */
  Doubts(Workload workload, List<CellResult> cells, JournalContent journal) {
    this.workload = workload;
    this.cells = cells;
    this.journal = journal;
    names = journal.head().plan().names();
    curves = cells.stream().collect(Collectors.groupingBy(each -> Track.curve(each.cell())));
    cells.stream()
        .filter(CellResult::isClean)
        .map(CellResult::cell)
        .forEach(cell -> largest.merge(Track.curve(cell), cell.workers(), Doubts::larger));
  }

  private static Workers larger(Workers one, Workers other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  List<Said> sentences() {
    List<Said> sentences = new ArrayList<>();
    for (CellResult cell : cells) {
      ports(cell).ifPresent(sentences::add);
      if (cell.isClean()) {
        humps(cell).ifPresent(sentences::add);
        if (!cell.scaled() && !new Disturbances(workload, cell).areMany()) {
          // A batch that is cut short ends with fewer and fewer tasks; and without a processor,
          // no task begins.
          new LittlesLaw(cell).warning(nameOf(cell)).ifPresent(sentences::add);
        }
        if (isLargest(cell) && !new Rates(workload, curve(cell)).binds()) {
          cap(cell).ifPresent(sentences::add);
        }
      }
    }
    return sentences;
  }

  /**
   * A port of a closed connection is kept for a minute: a cap of this machine, not the target's.
   */
  private Optional<Said> ports(CellResult cell) {
    boolean ranOut =
        cell.errors().containsKey(NO_PORTS)
            || cell.reason() != null && cell.reason().contains(NO_PORTS);
    return ranOut
        ? Optional.of(
            Said.of(
                "no_ports",
                "%s ran out of this machine's ports for new connections: keep them"
                    + " (<connection>kept</connection>), or run fewer tasks.",
                nameOf(cell)))
        : Optional.empty();
  }

  private Optional<Said> humps(CellResult cell) {
    List<Double> seconds =
        cell.samples().stream().map(sample -> sample.wholeNanos(cell.cell()) / 1e9).toList();
    return Humps.of(seconds)
        .map(
            humps ->
                Said.of(
                    "humps",
                    "The durations of %s fall into two groups, around %.3g s and %.3g s: its median"
                        + " says little.",
                    nameOf(cell),
                    humps.lower(),
                    humps.upper()));
  }

  /** Only of the largest number, where a cap shows best: one sentence a curve. */
  private Optional<Said> cap(CellResult cell) {
    int cpus = journal.head().environment().cpus();
    return curve(cell).stream()
        .filter(other -> other.isClean() && other.cell().workers().equals(Workers.ONE))
        .filter(one -> !one.equals(cell))
        .findFirst()
        .flatMap(one -> new LittlesLaw(cell).cap(nameOf(cell), new LittlesLaw(one), cpus));
  }

  private boolean isLargest(CellResult cell) {
    return cell.cell().workers().equals(largest.get(Track.curve(cell.cell())));
  }

  private List<CellResult> curve(CellResult cell) {
    return curves.get(Track.curve(cell.cell()));
  }

  private String nameOf(CellResult cell) {
    return names.of(cell.cell());
  }
}
