package io.github.concurrencybench.report.chart;

import io.github.concurrencybench.result.CellResult;
import io.github.concurrencybench.result.Results;
import java.util.List;

/** Which model looks how: the same in all charts of a run, whatever the workload measures. */
final class ModelStyles {

  /** The model that runs one task after the other. */
  static final String SEQUENTIAL = "sequential";

  private static final int BLACK = Theme.HUES - 1;

  private final List<String> others;
  private final List<String> jvms;

  private ModelStyles(List<String> others, List<String> jvms) {
    this.others = others;
    this.jvms = jvms;
  }

  /** In the order of the plan. */
  static ModelStyles of(Results results) {
    List<CellResult> cells = results.cells();
    return new ModelStyles(
        cells.stream()
            .map(cell -> cell.cell().model())
            .filter(model -> !model.equals(SEQUENTIAL))
            .distinct()
            .toList(),
        cells.stream().map(cell -> cell.cell().jvm()).distinct().toList());
  }

  ModelStyle of(String model) {
    if (model.equals(SEQUENTIAL)) {
      return ModelStyle.YARDSTICK;
    }
    int index = Math.max(0, others.indexOf(model));
    return ModelStyle.of(index < BLACK ? index : index + 1);
  }

  /** 0 for the first JVM, whose symbols are filled and whose lines are whole. */
  int jvm(String jvm) {
    return Math.max(0, jvms.indexOf(jvm));
  }

  /** What stands beside the line. */
  String name(String model, String jvm) {
    return jvms.size() > 1 ? model + ", Java " + jvm : model;
  }
}
