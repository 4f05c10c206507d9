package io.github.concurrencybench.gate;

import io.github.concurrencybench.plan.Cell;
import io.github.concurrencybench.result.Results;
import io.github.concurrencybench.result.RunCommand;
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

  /** Measures a cell, with what it is compared with in the same run, and decides about it again. */
  String again(Threshold threshold, Cell cell) {
    String all = both();
    if (cell == null) {
      return all;
    }
    boolean gain = threshold.metric().isGain();
    return all + ONLY + quoted(gain ? cell.workload() + "/*" : cell.name());
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
            .map(started -> new RunCommand(started).ofAllCells())
            .orElse(PLUGIN.formatted(run.plugin()) + "run");
    return command.contains(":check") ? command : command.replaceAll(GOAL, "$0 $1check");
  }

  private static String quoted(String name) {
    return name.matches("[A-Za-z0-9._/=-]+") ? name : "'" + name.replace("'", "") + "'";
  }
}
