package io.github.concurrencybench.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.concurrencybench.HandMade;
import io.github.concurrencybench.plan.Cell;
import io.github.concurrencybench.plan.Plan;
import io.github.concurrencybench.result.Noise;
import io.github.concurrencybench.result.RoundResult;
import io.github.concurrencybench.result.Sample;
import io.github.concurrencybench.result.Status;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** 100 tasks of 100 ms that wait. */
final class DoubtsTest {

  private final List<RoundResult> rounds = new ArrayList<>();

  private void measured(int workers, double batchMillis, double serviceMillis) {
    measured(workers, batchMillis, serviceMillis, Noise.UNKNOWN);
  }

  private void measured(int workers, double batchMillis, double serviceMillis, Noise noise) {
    Cell cell = HandMade.cell("w", "m", workers);
    long[] nanos = new long[HandMade.TASKS];
    Arrays.fill(nanos, (long) (serviceMillis * 1e6));
    for (int round = 1; round <= 5; round++) {
      rounds.add(
          new RoundResult(
              cell,
              round,
              Status.MEASURED,
              null,
              List.of(HandMade.in(noise, Duration.ZERO, HandMade.sample(round, batchMillis))),
              Duration.ZERO,
              HandMade.histogram(nanos)));
    }
  }

  private List<String> warnings() {
    List<Cell> cells = rounds.stream().map(RoundResult::cell).distinct().toList();
    Plan plan = HandMade.plan(List.of(HandMade.http("w", "http://h/")), cells);
    return Summary.of(HandMade.journal(plan, rounds)).warnings();
  }

  @Test
  void nothingIsSaidWhereAllWorkersWork() {
    measured(1, 10000, 100);
    measured(50, 200, 100);
    measured(60, 200, 100);
    assertThat(warnings()).isEmpty();
  }

  /** A task that waits for a processor has not begun, which is no fault of the model. */
  @Test
  void noModelIsBlamedWhereOthersHadTheProcessors() {
    measured(1, 10000, 100);
    measured(50, 1250, 100, new Noise(0.9, null, 0.0, Duration.ZERO, null, 0.8));
    assertThat(warnings()).noneMatch(warning -> warning.contains("starts fewer"));
  }

  @Test
  void aModelThatStartsFewerTasksIsNamed() {
    measured(1, 10000, 100);
    measured(50, 1250, 100);
    assertThat(warnings())
        .contains(
            "w/m/50 had 8.00 tasks in progress on average, where 50 workers allow 50.0: the model"
                + " starts fewer than it is asked for, or a few long tasks end last.");
  }

  /** 100 tasks of which the target works on 10 at once end one after the other. */
  @Test
  void nothingIsSaidOfTasksThatAllStartAtOnceAndQueueAtTheTarget() {
    measured(100, 1000, 480);
    assertThat(warnings()).isEmpty();
  }

  @Test
  void nothingIsSaidOfBatchesThatAreTooShortToTell() {
    measured(1, 20, 0.1);
    measured(50, 40, 0.1);
    assertThat(warnings()).isEmpty();
  }

  @Test
  void aPoolLeftAtItsDefaultIsNamed() {
    measured(1, 10000, 100);
    measured(50, 2000, 1000);
    assertThat(warnings())
        .containsExactly(
            "w/m/50 does the work of 5.00 tasks at once, where 50 workers allow 50.0: m with 50"
                + " workers looks like a connection pool that was left at 5 connections.");
  }

  @Test
  void theTargetsLimitIsNamed() {
    measured(1, 10000, 100);
    measured(50, 625, 312.5);
    assertThat(warnings())
        .containsExactly(
            "w/m/50 does the work of 16.0 tasks at once, where 50 workers allow 50.0: the target"
                + " answers about 16 at once, and the rest wait.");
  }

  @Test
  void aPoolLeftAtItsDefaultInAllIsNamed() {
    measured(1, 10000, 100);
    measured(50, 400, 200);
    assertThat(warnings())
        .containsExactly(
            "w/m/50 does the work of 25.0 tasks at once, where 50 workers allow 50.0: m with 50"
                + " workers looks like a connection pool that was left at 25 connections.");
  }

  @Test
  void noiseMakesAPoolLookSmallerRatherThanLarger() {
    assertThat(capOf(2352)).endsWith("left at 5 connections.");
    assertThat(capOf(2354)).endsWith("the target answers about 4 at once, and the rest wait.");
    assertThat(capOf(1819)).endsWith("left at 5 connections.");
    assertThat(capOf(1817)).endsWith("the target answers about 6 at once, and the rest wait.");
  }

  private String capOf(double batchMillis) {
    rounds.clear();
    measured(1, 10000, 100);
    measured(50, batchMillis, batchMillis / 2);
    return warnings().get(0);
  }

  @Test
  void portsThatRanOutAreNamed() {
    measured(1, 10000, 100);
    Cell many = HandMade.cell("w", "m", 100);
    Sample failing = HandMade.sample(1, 100, Map.of("LOCAL_PORTS", 7), 4950);
    rounds.add(HandMade.round(many, 1, List.of(failing)));
    Cell all = HandMade.cell("w", "n", 100);
    rounds.add(RoundResult.without(all, 1, Status.FAILED, "All 100 tasks failed: LOCAL_PORTS."));
    String remedy =
        " ran out of this machine's ports for new connections: keep them"
            + " (<connection>kept</connection>), or run fewer tasks.";
    assertThat(warnings())
        .containsExactly(
            "w/m/100 has errors and is not ranked: {LOCAL_PORTS=7}.",
            "w/m/100" + remedy,
            "w/n/100" + remedy);
  }

  @Test
  void durationsInTwoGroupsAreNamed() {
    Cell cell = HandMade.cell("w", "m", 4);
    for (int round = 1; round <= 8; round++) {
      rounds.add(HandMade.round(cell, round, 100 + round, 150 + round));
    }
    assertThat(warnings())
        .containsExactly(
            "The durations of w/m/4 fall into two groups, around 0.105 s and 0.155 s: its median"
                + " says little.");
  }
}
