package io.github.concurrencybench.report;

import io.github.concurrencybench.result.Results;
import io.github.concurrencybench.result.Status;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The answer as it stands in the build's log: 73 columns at most, beside {@code [INFO] }. */
public final class TerminalSummary {

  private static final int MODEL_WIDTH = 18;
  private static final String ROW = "%-2s%-18s%7s%9s%12s%10s%8s%7s";
  private static final String VARIANT = "%-2s%-18s %-18s%7s%9s%12s";

  private final Results results;

  /**
   * Takes the results.
   *
   * @param results a run
   */
  public TerminalSummary(Results results) {
    this.results = results;
  }

  /**
   * Writes the answer.
   *
   * @param page the page to open
   * @return lines without line ends
   */
  public List<String> lines(Path page) {
    List<String> lines = new ArrayList<>();
    List<WorkloadView> views = new WorkloadViews(results, Words.ENGLISH).all();
    for (WorkloadView view : views) {
      lines.add("");
      Wrapped.add(lines, view.name() + "  " + view.description(), "      ");
      lines.add(
          ROW.formatted("", "model", "workers", "time", "95 %", "speed-up", "threads", "memory"));
      addRows(lines, view.best());
      view.advice().forEach(line -> Wrapped.add(lines, "  " + line, "    "));
    }
    VariantsView.all(results, Words.ENGLISH).forEach(variants -> addVariants(lines, variants));
    lines.add("");
    results.noise().sentences().forEach(noise -> Wrapped.add(lines, "! " + noise, "  "));
    results.warnings().forEach(warning -> Wrapped.add(lines, "! " + warning, "  "));
    failedCells().ifPresent(failed -> Wrapped.add(lines, "! " + failed, "  "));
    Wrapped.add(lines, new Legend(results, views, Words.ENGLISH).line(), "  ");
    lines.add("Page:  " + page);
    return lines;
  }

  /** Where several JVMs were measured, their rows stand below the name of the model. */
  private static void addRows(List<String> lines, List<BestRow> rows) {
    String model = "";
    for (BestRow row : rows) {
      if (row.jvm().isEmpty()) {
        addRow(lines, row, row.model());
      } else {
        if (!row.model().equals(model)) {
          lines.add("  " + row.model());
        }
        addRow(lines, row, "  Java " + row.jvm());
      }
      model = row.model();
    }
  }

  private static void addVariants(List<String> lines, VariantsView variants) {
    lines.add("");
    lines.add(variants.name() + "  each of its variants at its best");
    lines.add(VARIANT.formatted("", "properties", "model", "workers", "time", "95 %"));
    for (VariantRow row : variants.rows()) {
      Wrapped.add(
          lines,
          VARIANT.formatted(
              row.mark(), row.properties(), row.model(), row.workers(), row.time(), row.interval()),
          "    ");
    }
    Wrapped.add(lines, "  " + variants.advice(), "    ");
  }

  private static void addRow(List<String> lines, BestRow row, String name) {
    if (!row.hasAnswer()) {
      String state = row.state().isEmpty() ? "" : row.state() + ": ";
      Wrapped.add(lines, "  %-18s %s%s".formatted(name, state, row.reason().text()), "    ");
      return;
    }
    boolean fits = name.length() <= MODEL_WIDTH;
    if (!fits) {
      lines.add("  " + name);
    }
    lines.add(
        ROW.formatted(
            row.mark(),
            fits ? name : "",
            row.workers(),
            row.time(),
            row.interval(),
            row.speedup(),
            row.threads(),
            row.memory()));
  }

  /** A failed cell has no row of its own where its model has a better one. */
  private Optional<String> failedCells() {
    long failed = results.cells().stream().filter(c -> c.status() == Status.FAILED).count();
    return failed == 0
        ? Optional.empty()
        : Optional.of(
            "%s of %s failed; the page has the reason of each."
                .formatted(failed == 1 ? "1 cell" : failed + " cells", results.cells().size()));
  }
}
