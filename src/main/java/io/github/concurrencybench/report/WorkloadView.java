package io.github.concurrencybench.report;

import java.util.List;

/**
 * What is shown of one workload.
 *
 * @param name its name
 * @param description what it does
 * @param best a row for each model
 * @param advice what to do, a line each
 * @param answers what was found out about each model
 * @param cells a row for each cell
 * @param chart the file of its picture, beside the page; empty where there is nothing to draw
 * @param chartNote why there is no picture; empty where there is one
 */
public record WorkloadView(
    String name,
    String description,
    List<BestRow> best,
    List<String> advice,
    List<ModelAnswer> answers,
    List<CellRow> cells,
    String chart,
    String chartNote) {

  /** Copies the lists. */
  public WorkloadView {
    best = List.copyOf(best);
    advice = List.copyOf(advice);
    answers = List.copyOf(answers);
    cells = List.copyOf(cells);
  }

  WorkloadView withChart(String file, String note) {
    return new WorkloadView(name, description, best, advice, answers, cells, file, note);
  }
}
