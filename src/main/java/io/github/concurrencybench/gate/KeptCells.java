package io.github.concurrencybench.gate;

import io.github.concurrencybench.result.CellResult;
import io.github.concurrencybench.result.Status;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is exact whatever the machine: cells that have vanished, and errors where there were none.
 *
 * @param cells of both
 */
record KeptCells(StoredCells cells) {

  private static final String ADAPTIVE = "adaptive";

  List<Finding> findings() {
    Map<String, Finding> findings = new LinkedHashMap<>();
    Confined confined = new Confined(cells.run());
    for (BaselineCell stored : cells.baseline().cells()) {
      if (stored.status() == Status.MEASURED && confined.asksFor(stored.cell())) {
        finding(stored).ifPresent(found -> findings.putIfAbsent(found.sentence(), found));
      }
    }
    return new ArrayList<>(findings.values());
  }

  private Optional<Finding> finding(BaselineCell stored) {
    if (cells.workload(stored).isEmpty()) {
      return Optional.of(
          gone(
              stored.workload(),
              "the plan has no workload of this name any more, so that nothing of it is compared"));
    }
    if (cells.jvmNow(stored.jvm()).isEmpty()) {
      return Optional.of(
          gone(
              stored.workload(),
              "Java " + stored.jvm() + " is not measured any more, so that nothing is compared"));
    }
    List<CellResult> line = cells.line(stored);
    if (line.isEmpty()) {
      return Optional.of(
          gone(
              stored.workload() + " with " + stored.model(),
              "the plan does not ask for this model any more"));
    }
    Optional<CellResult> now = cells.now(stored);
    return now.isPresent() && now.get().status() != Status.NOT_MEASURED
        ? worse(stored, now.get())
        : missing(stored, line, now);
  }

  /** Errors where there were none, and cells that failed; both are never noise. */
  private Optional<Finding> worse(BaselineCell stored, CellResult now) {
    if (now.status() != Status.MEASURED) {
      return Optional.of(
          error(
              stored,
              "it is %s now (%s), and was measured in %s."
                  .formatted(now.status(), firstLine(now.reason()), then())));
    }
    return stored.errors().isEmpty() && !now.errors().isEmpty()
        ? Optional.of(
            error(
                stored,
                "it has errors now, %s, and had none in %s.".formatted(now.errors(), then())))
        : Optional.empty();
  }

  /**
   * A search measures other numbers each time: it has lost a model only where nothing of it is
   * without errors.
   */
  private Optional<Finding> missing(
      BaselineCell stored, List<CellResult> line, Optional<CellResult> now) {
    boolean search = cells.run().plan().sweep().equals(ADAPTIVE);
    if (search && line.stream().anyMatch(CellResult::isClean)) {
      return Optional.empty();
    }
    if (search || now.isPresent()) {
      String why = now.map(CellResult::reason).map(KeptCells::firstLine).orElse("no sample");
      return Optional.of(
          error(stored, "it was measured in %s and is not now (%s).".formatted(then(), why)));
    }
    return Optional.of(
        gone(Findings.name(stored.cell()), "the plan does not ask for this cell any more"));
  }

  private String then() {
    return cells.baseline().words();
  }

  private Finding error(BaselineCell stored, String what) {
    return Stored.finding(
        cells.run(),
        new Gated(
            exact(stored.workload(), stored.model(), stored.workers().toString()), stored.cell()),
        Verdict.ERROR,
        Findings.name(stored.cell()) + ": " + what);
  }

  private Finding gone(String what, String why) {
    Threshold threshold = exact(Threshold.ANY, Threshold.ANY, Threshold.ANY);
    return Stored.finding(
        cells.run(),
        threshold,
        Verdict.NOT_COMPARABLE,
        "%s, in %s: %s. If that is meant, accept the baseline anew.".formatted(what, then(), why));
  }

  private static Threshold exact(String workload, String model, String workers) {
    return new Threshold(workload, model, workers, Metric.ERROR_RATE, 0.0, null, null);
  }

  private static String firstLine(String reason) {
    return reason == null ? "no reason told" : reason.lines().findFirst().orElse("");
  }
}
