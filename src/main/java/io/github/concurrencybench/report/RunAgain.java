package io.github.concurrencybench.report;

import io.github.concurrencybench.analysis.Comparison;
import io.github.concurrencybench.plan.Cell;
import io.github.concurrencybench.result.Answer;
import io.github.concurrencybench.result.CellResult;
import io.github.concurrencybench.result.Results;
import io.github.concurrencybench.result.RunCommand;
import java.util.Objects;
import java.util.Optional;

/**
 * How to run it again, as lines to paste into a terminal.
 *
 * @param command all of it
 * @param one a single cell of it
 */
public record RunAgain(String command, String one) {

  private static final String PLUGIN =
      "mvn io.github.concurrencybench:concurrency-bench-maven-plugin:%s:run";
  private static final String ONLY = " -Dconcurrency-bench.only=";

  static RunAgain of(Results results) {
    // A journal of before does not tell; with the same plugin it is repeated where its POM is.
    String command =
        Optional.ofNullable(results.command()).orElse(PLUGIN.formatted(results.plugin()));
    String all = new RunCommand(command).ofAllCells();
    return new RunAgain(command, cell(results).map(cell -> all + ONLY + name(cell)).orElse(""));
  }

  /** The best one of the first workload, or the first at all. */
  private static Optional<Cell> cell(Results results) {
    Optional<Answer> best =
        results.plan().workloads().stream()
            .map(workload -> Comparison.of(results, workload.name()).winner())
            .filter(Objects::nonNull)
            .findFirst();
    return results.cells().stream()
        .map(CellResult::cell)
        .filter(cell -> best.isEmpty() || isOf(best.get(), cell))
        .findFirst();
  }

  private static boolean isOf(Answer answer, Cell cell) {
    return cell.workload().equals(answer.workload())
        && cell.model().equals(answer.model())
        && cell.workers().equals(answer.best().workers());
  }

  private static String name(Cell cell) {
    String name = cell.workload() + "/" + cell.model() + "/" + cell.workers();
    return name.matches("[A-Za-z0-9._/=-]+") ? name : "'" + name.replace("'", "") + "'";
  }
}
