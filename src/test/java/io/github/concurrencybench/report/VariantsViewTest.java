package io.github.concurrencybench.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.concurrencybench.HandMade;
import io.github.concurrencybench.analysis.Summary;
import io.github.concurrencybench.plan.Cell;
import io.github.concurrencybench.plan.TaskWorkload;
import io.github.concurrencybench.plan.Workload;
import io.github.concurrencybench.result.Results;
import io.github.concurrencybench.result.RoundResult;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How many threads, and how many connections. */
final class VariantsViewTest {

  private final List<Workload> workloads = new ArrayList<>(List.of(HandMade.CPU));
  private final List<Cell> cells = new ArrayList<>();
  private final List<RoundResult> rounds = new ArrayList<>();

  private void measured(String pool, int workers, double... millis) {
    Map<String, String> axes = new LinkedHashMap<>();
    axes.put("pool", pool);
    axes.put("fetch", "9");
    String name = "orders[pool=" + pool + "][fetch=9]";
    if (workloads.stream().noneMatch(workload -> workload.name().equals(name))) {
      workloads.add(new TaskWorkload(name, "a.B", HandMade.TASKS, axes, Map.of()));
    }
    cells.add(HandMade.cell(name, "platform-threads", workers));
    rounds.addAll(HandMade.rounds(cells.get(cells.size() - 1), millis));
  }

  private Results results() {
    return Summary.of(HandMade.journal(HandMade.plan(workloads, cells), rounds));
  }

  private List<String> lines() {
    return new TerminalSummary(results()).lines(Path.of("page"));
  }

  @Test
  void comparesEachVariantAtItsBest() {
    measured("5", 5, 200, 201, 202, 203, 204);
    measured("5", 10, 200, 201, 202, 203, 204);
    measured("10", 5, 200, 201, 202, 203, 204);
    measured("10", 10, 100, 101, 102, 103, 104);
    measured("20", 10, 100, 101, 102, 103, 104);
    assertThat(lines())
        .containsSubsequence(
            "orders  each of its variants at its best",
            "  properties         model             workers     time        95 %",
            "  pool=5, fetch=9    platform-threads        5   0.20 s   0.20-0.20",
            "= pool=10, fetch=9   platform-threads       10   0.10 s   0.10-0.10",
            "= pool=20, fetch=9   platform-threads       10   0.10 s   0.10-0.10",
            "  Use pool=10, fetch=9, with platform-threads and 10 at a time.");
  }

  @Test
  void oneVariantIsComparedWithNothing() {
    measured("5", 5, 200, 201, 202, 203, 204);
    assertThat(VariantsView.all(results(), Words.ENGLISH)).isEmpty();
  }
}
