package io.github.concurrencybench.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.concurrencybench.HandMade;
import io.github.concurrencybench.plan.Cell;
import io.github.concurrencybench.plan.Plan;
import io.github.concurrencybench.plan.TaskWorkload;
import io.github.concurrencybench.plan.Turn;
import io.github.concurrencybench.plan.Workload;
import io.github.concurrencybench.result.CellResult;
import io.github.concurrencybench.result.JournalContent;
import io.github.concurrencybench.result.Results;
import io.github.concurrencybench.result.RoundResult;
import io.github.concurrencybench.result.RunStatus;
import io.github.concurrencybench.result.Status;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class SummaryTest {

  private static final Cell ONE = HandMade.cell("squares", "sequential", 1);
  private static final Cell TWO = HandMade.cell("squares", "platform-threads", 2);
  private static final Plan PLAN = HandMade.plan(List.of(HandMade.CPU), List.of(ONE, TWO));

  private static RoundResult summing(Cell cell, int round, long checksum) {
    return HandMade.round(cell, round, List.of(HandMade.sample(round, 20, Map.of(), checksum)));
  }

  private static Results twoSums(Workload workload) {
    Cell one = HandMade.cell(workload.name(), "sequential", 1);
    Cell two = HandMade.cell(workload.name(), "platform-threads", 2);
    Plan plan = HandMade.plan(List.of(workload), List.of(one, two));
    List<RoundResult> rounds =
        List.of(summing(one, 1, 5), summing(two, 1, 5), summing(one, 2, 5), summing(two, 2, 6));
    return Summary.of(HandMade.journal(plan, rounds));
  }

  @Test
  void aSumThatDiffersHasFailed() {
    CellResult two = twoSums(HandMade.CPU).cells().get(1);
    assertThat(two.status()).isEqualTo(Status.FAILED);
    assertThat(two.reason())
        .isEqualTo(
            "The checksum of squares/platform-threads/2 is 6 and that of squares/sequential/1 is 5:"
                + " they did not do the same work.");
    assertThat(two.samples()).hasSize(2);
    assertThat(twoSums(HandMade.target("local", 0)).cells().get(1).status())
        .isEqualTo(Status.FAILED);
  }

  @Test
  void otherPeoplesPagesMayChange() {
    Results results = twoSums(HandMade.http("pages", "http://h/"));
    assertThat(results.cells()).allMatch(CellResult::isClean);
    assertThat(results.warnings())
        .containsExactly(
            "The checksum of pages/platform-threads/2 is 6 and that of pages/sequential/1 is 5:"
                + " they did not do the same work. A page whose length changes does this.");
  }

  @Test
  void whatWasNotMeasuredSaysWhy() {
    Results results =
        Summary.of(
            HandMade.journal(PLAN, List.of(HandMade.round(ONE, 1, 20)), RunStatus.INTERRUPTED));
    CellResult two = results.cells().get(1);
    assertThat(two.status()).isEqualTo(Status.NOT_MEASURED);
    assertThat(two.reason()).isEqualTo("The run ended before this was measured.");
    assertThat(two.duration()).isNull();
    assertThat(results.status()).isEqualTo(RunStatus.INTERRUPTED);
    assertThat(results.warnings())
        .containsExactly("The run was interrupted: what was finished by then is shown.");
    assertThat(results.duration()).isEqualTo(Duration.ofSeconds(60));
  }

  @Test
  void aCellThatWasCutShortIsScaledToAllTasks() {
    Plan plan = HandMade.plan(List.of(HandMade.CPU), List.of(ONE, TWO));
    List<RoundResult> rounds = new ArrayList<>(HandMade.cutRounds(ONE, 20, 6, 7, 8, 9, 10));
    rounds.addAll(HandMade.rounds(TWO, 11, 11, 11, 11, 11));
    rounds.replaceAll(r -> r.cell().equals(TWO) ? summing(TWO, r.round(), 7) : r);
    Results results = Summary.of(HandMade.journal(plan, rounds));
    CellResult scaled = results.cells().get(0);
    assertThat(scaled.scaled()).isTrue();
    // 8 ms for 20 tasks are 40 ms for 100.
    assertThat(scaled.duration().median()).isEqualTo(40e6);
    assertThat(scaled.duration().low()).isEqualTo(30e6);
    assertThat(scaled.throughput().median())
        .isCloseTo(100 / 0.040, org.assertj.core.api.Assertions.within(1e-6));
    assertThat(results.cells().get(1).isClean()).isTrue();
    assertThat(results.analysis().get(1).speedup().median()).isEqualTo(2);
  }

  @Test
  void sumsUpTheSamplesOfEachRound() {
    List<RoundResult> rounds =
        List.of(HandMade.round(ONE, 1, 10, 30, 20), HandMade.round(ONE, 2, 40));
    CellResult one = Summary.of(HandMade.journal(PLAN, rounds)).cells().get(0);
    assertThat(one.duration().median()).isEqualTo(30e6);
    assertThat(one.throughput().median()).isEqualTo((5000.0 + 2500) / 2);
    assertThat(one.setup()).isEqualTo(Duration.ofMillis(3));
    assertThat(one.serviceTime().count()).isEqualTo(6);
    assertThat(one.serviceTime().p50().toNanos()).isBetween(1_999_000L, 2_001_000L);
    assertThat(one.serviceTime().max().toNanos()).isBetween(9_000_000L, 9_010_000L);
  }

  @Test
  void aDamagedHistogramCostsTheServiceTimesOfItsRound() {
    for (String damaged : List.of("!", "", "AAAA", HandMade.histogram(5).substring(0, 20))) {
      RoundResult good = HandMade.round(ONE, 1, 20);
      RoundResult bad =
          new RoundResult(ONE, 2, Status.MEASURED, null, good.samples(), null, damaged);
      Results results = Summary.of(HandMade.journal(PLAN, List.of(good, bad)));
      assertThat(results.cells().get(0).serviceTime().count()).isEqualTo(3);
      assertThat(results.warnings())
          .containsExactly(
              "The service times of squares/sequential/1 in round 2 are damaged and left out.");
    }
  }

  @Test
  void warnsOnceOfWhatGoesWrongInEveryRound() {
    RoundResult good = HandMade.round(ONE, 1, 20);
    List<RoundResult> rounds = new ArrayList<>();
    for (int round = 1; round <= 2; round++) {
      rounds.add(
          new RoundResult(
              ONE,
              round,
              Status.MEASURED,
              null,
              good.samples(),
              null,
              good.serviceTimes(),
              List.of("It could not be torn down.")));
    }
    assertThat(Summary.of(HandMade.journal(PLAN, rounds)).warnings())
        .containsExactly("It could not be torn down.");
  }

  @Test
  void errorsOfTheUsersOwnTasksStandInTheLog() {
    TaskWorkload own = new TaskWorkload("own", "a.B", HandMade.TASKS, Map.of(), Map.of());
    Cell cell = HandMade.cell("own", "sequential", 1);
    RoundResult failed =
        HandMade.round(cell, 1, List.of(HandMade.sample(1, 20, Map.of("SQLException", 1), 0)));
    assertThat(
            Summary.of(
                    HandMade.journal(HandMade.plan(List.of(own), List.of(cell)), List.of(failed)))
                .warnings())
        .containsExactly(
            "own/sequential/1 has errors and is not ranked: {SQLException=1}. The first of each"
                + " kind stands in the fork-*.log of the cell, with its stack.");
  }

  @Test
  void aParallelBuildIsNoQuietRun() {
    JournalContent quiet = HandMade.journal(PLAN, List.of());
    var was = quiet.head().environment();
    var busy =
        new io.github.concurrencybench.result.Environment(
            was.os(),
            was.cpus(),
            was.memoryBytes(),
            was.cgroup(),
            was.loadAverage(),
            was.jvms(),
            was.fingerprint(),
            true);
    JournalContent loud =
        new JournalContent(
            io.github.concurrencybench.result.JournalHead.of(HandMade.START, "0.1.0", busy, PLAN),
            List.of(),
            RunStatus.COMPLETE,
            HandMade.START,
            Duration.ZERO,
            List.of("Line 2 of journal.ndjson is damaged and left out."));
    assertThat(Summary.of(quiet).warnings()).isEmpty();
    assertThat(Summary.of(loud).warnings())
        .containsExactly(
            "Line 2 of journal.ndjson is damaged and left out.",
            "Maven was building other modules at the same time (-T): this is no quiet run.");
  }

  @Test
  void theGridIsMeasuredOnceARound() {
    GridSearch search = new GridSearch(PLAN);
    List<RoundResult> finished = new ArrayList<>();
    assertThat(search.left(finished)).isEqualTo(10);
    for (int round = 1; round <= 5; round++) {
      assertThat(search.next(finished))
          .containsExactly(new Turn(ONE, round, 3), new Turn(TWO, round, 3));
      finished.add(HandMade.round(ONE, round, 20));
      finished.add(HandMade.round(TWO, round, 20));
    }
    assertThat(search.next(finished)).isEmpty();
    assertThat(search.left(finished)).isZero();
  }

  @Test
  void aRoundThatWasCutOffIsContinued() {
    GridSearch search = new GridSearch(PLAN);
    List<RoundResult> finished = new ArrayList<>();
    finished.add(HandMade.round(TWO, 1, 20));
    assertThat(search.next(finished)).containsExactly(new Turn(ONE, 1, 3));
  }

  @Test
  void whatFailedIsNotTriedAgain() {
    GridSearch search = new GridSearch(PLAN);
    List<RoundResult> finished = new ArrayList<>();
    finished.add(RoundResult.without(ONE, 1, Status.FAILED, "It broke."));
    finished.add(HandMade.round(TWO, 1, 20));
    assertThat(search.next(finished)).containsExactly(new Turn(TWO, 2, 3));
    assertThat(search.left(finished)).isEqualTo(4);
    finished.add(RoundResult.without(TWO, 2, Status.NOT_APPLICABLE, "Java 17."));
    assertThat(search.next(finished)).isEmpty();
    assertThat(search.left(finished)).isZero();
  }
}
