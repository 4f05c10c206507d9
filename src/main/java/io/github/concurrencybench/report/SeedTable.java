package io.github.concurrencybench.report;

import io.github.concurrencybench.plan.SeedExperiment;
import io.github.concurrencybench.result.CellResult;
import io.github.concurrencybench.result.Results;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The figures of the study that this tool started from, beside those measured here. */
public final class SeedTable {

  private static final String ROW = "  %-30s%18s  %14s";

  private final SeedExperiment experiment;
  private final Results results;

  /**
   * Takes both sides.
   *
   * @param experiment the study's rows
   * @param results what was measured here
   */
  public SeedTable(SeedExperiment experiment, Results results) {
    this.experiment = experiment;
    this.results = results;
  }

  /**
   * Writes the table.
   *
   * @return lines without line ends
   */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("The study's rows, in seconds; several figures are several runs");
    lines.add(ROW.formatted("", "there", "here"));
    experiment
        .rows()
        .forEach(row -> lines.add(ROW.formatted(row.system(), row.there(), here(row))));
    if (experiment.divisor() > 1) {
      lines.add("  (here the target answers %s times as fast)".formatted(experiment.divisor()));
    }
    return lines;
  }

  private String here(SeedExperiment.Row row) {
    return results.cells().stream()
        .filter(cell -> cell.cell().workload().equals(row.workload()))
        .filter(cell -> cell.cell().model().equals(row.model()))
        .filter(cell -> cell.cell().workers().count() == row.workers())
        .map(SeedTable::seconds)
        .reduce((first, second) -> first + " / " + second)
        .orElse("not-measured");
  }

  private static String seconds(CellResult cell) {
    return cell.duration() == null
        ? cell.status().toString()
        : String.format(Locale.ROOT, "%.2f", cell.duration().median() / 1e9);
  }
}
