package io.github.concurrencybench.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.concurrencybench.HandMade;
import io.github.concurrencybench.fault.Fault;
import io.github.concurrencybench.plan.Cell;
import io.github.concurrencybench.plan.Plan;
import io.github.concurrencybench.result.CellResult;
import io.github.concurrencybench.result.JournalContent;
import io.github.concurrencybench.result.Results;
import io.github.concurrencybench.result.RoundResult;
import io.github.concurrencybench.result.Sample;
import io.github.concurrencybench.result.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What becomes of cells that have failed after some of their tasks had ended. */
final class FailedCellsTest {

  private static final Cell ONE = HandMade.cell("squares", "sequential", 1);
  private static final Cell TWO = HandMade.cell("squares", "platform-threads", 2);
  private static final Plan PLAN = HandMade.plan(List.of(HandMade.CPU), List.of(ONE, TWO));

  private static RoundResult summing(int round) {
    return HandMade.round(ONE, round, List.of(HandMade.sample(round, 40, Map.of(), 7)));
  }

  private static RoundResult brokenOff(Cell cell, String reason, Map<String, Integer> errors) {
    List<Sample> samples = List.of(HandMade.sample(1, 1, errors, 7));
    return new RoundResult(cell, 1, Status.FAILED, reason, samples, null, null);
  }

  @Test
  @Fault(
      row = {2, 57},
      fault = "Tasks fail fast, so that a batch is over in no time",
      promise = "the cell has failed, is counted and never timed, and is never the best")
  void whatFailedFastIsCountedAndNeverTimed() {
    List<RoundResult> rounds = new ArrayList<>(HandMade.rounds(ONE, 40, 40, 40, 40, 40));
    rounds.replaceAll(round -> summing(round.round()));
    rounds.add(brokenOff(TWO, "It was broken off.", Map.of("HTTP_500", 60)));
    Results results = Summary.of(HandMade.journal(PLAN, rounds));
    CellResult two = results.cells().get(1);
    assertThat(two.status()).isEqualTo(Status.FAILED);
    assertThat(two.errors()).isEqualTo(Map.of("HTTP_500", 60));
    assertThat(two.samples()).extracting(Sample::ok).containsExactly(40);
    assertThat(two.duration()).isNull();
    assertThat(two.throughput()).isNull();
    assertThat(two.scaled()).isFalse();
    assertThat(results.analysis())
        .extracting(answer -> answer.model())
        .containsExactly("sequential");
    assertThat(results.warnings()).noneMatch(warning -> warning.contains("HTTP_500"));
  }

  @Test
  void aRoundThatFailedLaterLeavesTheTimesOfThoseBefore() {
    List<RoundResult> rounds = new ArrayList<>(List.of(HandMade.round(TWO, 1, 20, 20)));
    rounds.add(brokenOff(TWO, "It was broken off.", Map.of("RESET", 50)));
    CellResult two = Summary.of(HandMade.journal(PLAN, rounds)).cells().get(1);
    assertThat(two.status()).isEqualTo(Status.FAILED);
    assertThat(two.duration().median()).isEqualTo(20e6);
    assertThat(two.samples()).hasSize(3);
  }

  @Test
  @Fault(
      row = {44, 45, 46},
      fault = "A number of workers meets a limit of this machine, and larger ones were not tried",
      promise = "they are not measured, for that reason and not for want of time")
  void aboveALimitOfThisMachineNothingIsMissing() {
    Cell four = HandMade.cell("squares", "platform-threads", 4);
    Plan plan = HandMade.plan(List.of(HandMade.CPU), List.of(ONE, TWO, four));
    List<RoundResult> rounds = new ArrayList<>(List.of(HandMade.round(ONE, 1, 20)));
    rounds.add(brokenOff(TWO, "It met LOCAL_FDS.", Map.of("LOCAL_FDS", 1)));
    Results results = Summary.of(HandMade.journal(plan, rounds));
    assertThat(results.cells())
        .extracting(CellResult::status)
        .containsExactly(Status.MEASURED, Status.FAILED, Status.NOT_MEASURED);
    assertThat(results.cells().get(2).reason())
        .isEqualTo(
            "Not measured: platform-threads met a limit of this machine with 2 at a time"
                + " (LOCAL_FDS), and more need more.");
  }

  @Test
  void whatWasKnownBeforeAnyLoadIsAWarning() {
    JournalContent journal = HandMade.journal(PLAN, List.of(HandMade.round(ONE, 1, 20)));
    JournalContent noted =
        new JournalContent(
            journal.head().withNotes(List.of("squares/platform-threads: at most 30 at a time.")),
            journal.finished(),
            journal.status(),
            journal.lastInstant(),
            journal.duration(),
            journal.warnings());
    assertThat(Summary.of(noted).warnings())
        .contains("squares/platform-threads: at most 30 at a time.");
  }
}
