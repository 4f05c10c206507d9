package io.github.concurrencybench.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.concurrencybench.HandMade;
import io.github.concurrencybench.plan.Cell;
import io.github.concurrencybench.plan.Plan;
import io.github.concurrencybench.plan.TaskWorkload;
import io.github.concurrencybench.plan.Tolerance;
import io.github.concurrencybench.plan.Workers;
import io.github.concurrencybench.plan.Workload;
import io.github.concurrencybench.result.Answer;
import io.github.concurrencybench.result.Bound;
import io.github.concurrencybench.result.Confidence;
import io.github.concurrencybench.result.Limit;
import io.github.concurrencybench.result.Prediction;
import io.github.concurrencybench.result.Probe;
import io.github.concurrencybench.result.Results;
import io.github.concurrencybench.result.RoundResult;
import io.github.concurrencybench.result.Sample;
import io.github.concurrencybench.result.Status;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Answers on rounds made by hand: durations in milliseconds, one sample a round. */
final class AnswersTest {

  private static final double[] FLAT = {100, 101, 99, 100, 102};
  private final List<RoundResult> rounds = new ArrayList<>();

  private void measured(String model, int workers, double... millis) {
    rounds.addAll(HandMade.rounds(HandMade.cell("w", model, workers), millis));
  }

  private static double[] times(double factor) {
    return java.util.Arrays.stream(FLAT).map(millis -> millis * factor).toArray();
  }

  private Results results(Workload workload) {
    Set<Cell> cells = new LinkedHashSet<>();
    rounds.forEach(round -> cells.add(round.cell()));
    Plan plan = HandMade.plan(List.of(workload), List.copyOf(cells));
    return Summary.of(HandMade.journal(plan, rounds));
  }

  private Results results() {
    return results(HandMade.http("w", "http://h/"));
  }

  private Answer answer(String model) {
    return results().analysis().stream()
        .filter(answer -> answer.model().equals(model))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theBestIsTheSmallestWithinFivePercent() {
    measured("m", 1, times(8));
    measured("m", 32, times(1.2));
    measured("m", 48, times(1.04));
    measured("m", 64, times(1));
    measured("m", 100, times(1.3));
    Answer answer = answer("m");
    assertThat(answer.best().workers()).isEqualTo(new Workers(48));
    assertThat(answer.plateau()).containsExactly(new Workers(48), new Workers(64));
    assertThat(answer.best().confidence()).isEqualTo(Confidence.CONFIRMED);
    assertThat(answer.sentence())
        .isEqualTo("m: 48 at a time (48-64 as fast; confirmed). Limit: not found out.");
  }

  @Test
  void theBestIsOnlyPlausibleWhereItsIntervalIsWide() {
    measured("m", 1, 104, 105, 103, 110, 90);
    measured("m", 2, 100, 100, 100, 100, 100);
    assertThat(answer("m").best().confidence()).isEqualTo(Confidence.PLAUSIBLE);
    assertThat(answer("m").best().workers()).isEqualTo(Workers.ONE);
  }

  @Test
  void aSmallerNumberIsLeftOutOnlyWhereItIsShownToBeSlower() {
    measured("m", 1, 107, 103, 109, 110, 106);
    measured("m", 2, 100, 100, 100, 100, 100);
    assertThat(answer("m").best().workers()).isEqualTo(Workers.ONE);
    assertThat(answer("m").best().confidence()).isEqualTo(Confidence.UNDECIDED);
    assertThat(answer("m").best().moreRounds()).isPositive();
    rounds.clear();
    measured("m", 1, 107, 106, 109, 110, 106);
    measured("m", 2, 100, 100, 100, 100, 100);
    assertThat(answer("m").best().workers()).isEqualTo(new Workers(2));
  }

  @Test
  void theBestIsUndecidedWithFewRounds() {
    measured("m", 1, 104, 105, 103, 110);
    measured("m", 2, 104, 105, 103, 110);
    assertThat(answer("m").best().confidence()).isEqualTo(Confidence.UNDECIDED);
  }

  @Test
  void aNumberThatIsComparedWithNoneIsNotConfirmed() {
    measured("m", 8, 104, 105, 103, 104, 105);
    assertThat(answer("m").best().confidence()).isEqualTo(Confidence.ONLY);
    assertThat(answer("m").best().moreRounds()).isNull();
  }

  @Test
  void speedUpIsAgainstOneAfterTheOther() {
    measured("sequential", 1, times(10));
    measured("m", 16, times(1));
    measured("m", 100, times(2));
    Answer answer = answer("m");
    assertThat(answer.speedup().median()).isEqualTo(10);
    assertThat(answer.efficiency()).isEqualTo(10.0 / 16);
    assertThat(answer.cpuShare()).isEqualTo(0.1);
    assertThat(answer.bound()).isEqualTo(Bound.IO);
    assertThat(answer.sentence())
        .isEqualTo(
            "m: 16 at a time (confirmed), 10.0 times as fast as one after the other."
                + " Limit: not found out.");
  }

  @Test
  void thereIsNoSpeedUpWithoutACommonRound() {
    rounds.add(HandMade.round(HandMade.cell("w", "sequential", 1), 1, 100));
    rounds.add(HandMade.round(HandMade.cell("w", "m", 4), 2, 10));
    assertThat(answer("m").speedup()).isNull();
    assertThat(answer("m").efficiency()).isNull();
  }

  /** One after the other was scaled from a cold task, 10 s for 100 of them. */
  @Test
  void noModelIsMoreTimesAsFastThanItHasWorkers() {
    rounds.addAll(HandMade.cutRounds(HandMade.cell("w", "sequential", 1), 1, 100, 100, 100));
    rounds.addAll(HandMade.rounds(HandMade.cell("w", "m", 16), 570, 570, 570));
    assertThat(answer("m").speedup().median()).isGreaterThan(16);
    rounds.removeIf(round -> round.cell().model().equals("m"));
    rounds.addAll(HandMade.rounds(HandMade.cell("w", "m", 16), 566, 566, 566));
    assertThat(answer("m").speedup()).isNull();
  }

  @Test
  void aCellWithErrorsIsNeverTheBest() {
    measured("m", 4, times(1));
    Cell fast = HandMade.cell("w", "m", 8);
    for (int round = 1; round <= 5; round++) {
      Sample failing = HandMade.sample(round, 10, Map.of("HTTP_500", 1), 4901);
      rounds.add(HandMade.round(fast, round, List.of(failing)));
    }
    assertThat(answer("m").best().workers()).isEqualTo(new Workers(4));
    assertThat(results().warnings())
        .containsExactly("w/m/8 has errors and is not ranked: {HTTP_500=5}.");
  }

  @Test
  void aFastCellOfErrorsAloneIsNeverTheBest() {
    measured("m", 4, times(1));
    Cell fast = HandMade.cell("w", "m", 8);
    rounds.add(RoundResult.without(fast, 1, Status.FAILED, "All 100 tasks failed: HTTP_500."));
    assertThat(answer("m").best().workers()).isEqualTo(new Workers(4));
    measured("broken", 4);
    rounds.add(RoundResult.without(HandMade.cell("w", "broken", 4), 1, Status.FAILED, "It broke."));
    assertThat(results().analysis()).extracting(Answer::model).containsExactly("m");
  }

  @Test
  void aCellThatFailedInOneRoundIsNotTheBest() {
    measured("m", 4, times(1));
    measured("m", 8, 10, 10, 10, 10);
    rounds.add(RoundResult.without(HandMade.cell("w", "m", 8), 5, Status.FAILED, "It broke."));
    assertThat(answer("m").best().workers()).isEqualTo(new Workers(4));
  }

  @Test
  void neitherOrderNorScaleMatter() {
    measured("sequential", 1, times(9));
    measured("m", 8, times(1.01));
    measured("m", 16, times(1));
    Answer answer = answer("m");
    java.util.Collections.reverse(rounds);
    rounds.replaceAll(
        round ->
            HandMade.round(
                round.cell(),
                round.round(),
                round.samples().get(0).duration().toNanos() * 7 / 1e6));
    Answer other = answer("m");
    assertThat(other.best()).isEqualTo(answer.best());
    assertThat(other.speedup().median())
        .isCloseTo(answer.speedup().median(), org.assertj.core.api.Assertions.within(1e-6));
    assertThat(other.sentence()).isEqualTo(answer.sentence());
  }

  @Test
  void tiesKeepTheModelThatStandsFirst() {
    measured("sequential", 1, times(9));
    measured("platform", 8, times(1.03));
    measured("virtual", 8, times(1));
    measured("slow", 8, times(1.2));
    Comparison comparison = Comparison.of(results(), "w");
    assertThat(comparison.winner().model()).isEqualTo("platform");
    assertThat(comparison.tied()).extracting(Answer::model).containsExactly("platform", "virtual");
  }

  @Test
  void aWideIntervalTiesButDoesNotWin() {
    measured("wide", 8, 104, 120, 130, 140, 99);
    measured("fast", 8, 100, 100, 100, 100, 100);
    Comparison comparison = Comparison.of(results(), "w");
    assertThat(comparison.winner().model()).isEqualTo("fast");
    assertThat(comparison.tied()).extracting(Answer::model).containsExactly("wide", "fast");
  }

  @Test
  void nothingWinsWhereNothingWasMeasured() {
    rounds.add(RoundResult.without(HandMade.cell("w", "m", 1), 1, Status.FAILED, "It broke."));
    assertThat(Comparison.of(results(), "w"))
        .isEqualTo(new Comparison(null, List.of(), List.of(), Tolerance.USUAL));
  }

  private void constructed(String model, Constructed... cells) {
    for (Constructed cell : cells) {
      for (RoundResult round : cell.rounds()) {
        Cell own = HandMade.cell("w", model, cell.workers());
        rounds.add(
            new RoundResult(
                own,
                round.round(),
                round.status(),
                null,
                round.samples(),
                round.setup(),
                round.serviceTimes()));
      }
    }
  }

  @Test
  void aLockLimitsEveryModelOnTheSameThreadsButNoProcesses() {
    Constructed[] capped = {
      Constructed.cell(1, 2000), Constructed.cell(10, 200), Constructed.cell(40, 200)
    };
    constructed("platform-threads", capped);
    constructed("virtual-threads", capped);
    constructed("processes", capped);
    Cell probed = HandMade.cell("w", "platform-threads", 40);
    Cell pinned = HandMade.cell("w", "virtual-threads", 10);
    rounds.add(
        HandMade.round(probed, 6, 200).withProbe(new Probe(0.7, "A.b(A.java:1)", 0, null, null)));
    rounds.add(HandMade.round(pinned, 6, 200).withProbe(new Probe(0.1, null, 3, null, null)));
    Workload own = new TaskWorkload("w", "com.acme.Load", 100, Map.of(), Map.of());
    assertThat(results(own).analysis())
        .extracting(Answer::limitWords)
        .containsExactly(
            "the lock at A.b(A.java:1); no more than 10 anywhere",
            "the lock at A.b(A.java:1); no more than 10 anywhere",
            "not found out; tasks wait, for a lock, a pool or a target");
  }

  @Test
  void saysWhatTheRulesPredictAndInWhichFormTheLimitTravels() {
    constructed("m", Constructed.cell(1, 2000), Constructed.cell(40, 50), Constructed.cell(80, 50));
    Answer answer = answer("m");
    assertThat(answer.cpuShare()).isCloseTo(0.05, org.assertj.core.api.Assertions.within(1e-9));
    assertThat(answer.predictions())
        .containsExactly(
            new Prediction("cores x p", Workers.ONE, false, false),
            new Prediction("cores x U / p", new Workers(40), false, true));
    assertThat(answer.limit()).isEqualTo(Limit.TARGET);
    assertThat(answer.sentence())
        .isEqualTo(
            "m: 40 at a time (40-80 as fast; confirmed). Limit: the target; 40 in progress there,"
                + " on any client machine.");
  }
}
