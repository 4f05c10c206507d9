package io.github.concurrencybench.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.concurrencybench.HandMade;
import io.github.concurrencybench.plan.Cell;
import io.github.concurrencybench.plan.Plan;
import io.github.concurrencybench.plan.Workload;
import io.github.concurrencybench.result.RoundResult;
import io.github.concurrencybench.result.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ErrorMeaningsTest {

  private static final Workload PAGES = HandMade.http("pages", "http://127.0.0.1:9/");
  private static final Cell ONE = HandMade.cell("pages", "sequential", 1);
  private static final Cell TWO = HandMade.cell("pages", "platform-threads", 2);

  private static List<String> warnings(RoundResult... rounds) {
    Plan plan = HandMade.plan(List.of(PAGES), List.of(ONE, TWO));
    return new ArrayList<>(Summary.of(HandMade.journal(plan, List.of(rounds))).warnings());
  }

  private static RoundResult with(Cell cell, Map<String, Integer> errors) {
    return HandMade.round(cell, 1, List.of(HandMade.sample(1, 20, errors, 0)));
  }

  @Test
  void saysOnceWhatAnErrorOfSeveralCellsMeans() {
    assertThat(
            warnings(
                with(ONE, Map.of("CLOSED_IDLE", 1, "HTTP_500", 2)),
                with(TWO, Map.of("CLOSED_IDLE", 3))))
        .containsExactly(
            "pages/sequential/1 has errors and is not ranked: {CLOSED_IDLE=1, HTTP_500=2}.",
            "pages/platform-threads/2 has errors and is not ranked: {CLOSED_IDLE=3}.",
            "CLOSED_IDLE: the target closed a kept connection just when it was used again; let it"
                + " keep idle connections for longer, or measure <connection>fresh</connection>.");
  }

  @Test
  void saysWhatAnErrorMeansWhereAllTasksFailed() {
    assertThat(
            warnings(
                RoundResult.without(
                    ONE, 1, Status.FAILED, "All 100 tasks failed: CONNECT_REFUSED, LOCAL_FDS.")))
        .containsOnlyOnce(
            "CONNECT_REFUSED: nothing listens at the target's port; start the target, or correct"
                + " the port.")
        .noneMatch(warning -> warning.startsWith("LOCAL_FDS"));
  }
}
