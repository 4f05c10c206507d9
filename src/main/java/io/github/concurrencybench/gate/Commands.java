package io.github.concurrencybench.gate;

import io.github.concurrencybench.plan.Cell;
import io.github.concurrencybench.result.Results;
import java.util.Optional;

/**
 * Lines to paste into a terminal.
 *
 * @param run the run that is gated
 */
record Commands(Results run) {

  private static final String PLUGIN =
      "mvn io.github.concurrencybench:concurrency-bench-maven-plugin:%s:";
  private static final String GOAL = "(\\S*concurrency-bench\\S*:)run(@\\S*)?(?=\\s|$)";
  private static final String ONLY = " -Dconcurrency-bench.only=";

  /** Measures a cell and decides about it again. */
  String again(Cell cell) {
    String all = both();
    return cell == null ? all : all + ONLY + quoted(cell.name());
  }

  /** Takes the present numbers for the stored ones. */
  String accept() {
    return PLUGIN.formatted(run.plugin()) + "accept -Dconcurrency-bench.reason=\"...\"";
  }

  /** Lets this build pass: older code that is measured again cannot be made slower. */
  String pass() {
    return both() + " -Dconcurrency-bench.onRegression=warn";
  }

  private String both() {
    String command =
        Optional.ofNullable(run.command())
            .orElse(PLUGIN.formatted(run.plugin()) + "run")
            .replaceAll(ONLY + "('[^']*'|\\S*)", "");
    return command.contains(":check") ? command : command.replaceAll(GOAL, "$0 $1check");
  }

  private static String quoted(String name) {
    return name.matches("[A-Za-z0-9._/=-]+") ? name : "'" + name.replace("'", "") + "'";
  }
}
