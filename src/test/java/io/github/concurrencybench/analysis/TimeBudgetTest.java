package io.github.concurrencybench.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.concurrencybench.HandMade;
import io.github.concurrencybench.plan.Cell;
import io.github.concurrencybench.plan.Plan;
import io.github.concurrencybench.plan.Repetitions;
import io.github.concurrencybench.plan.Sweep;
import io.github.concurrencybench.plan.Warmups;
import io.github.concurrencybench.result.CellResult;
import io.github.concurrencybench.result.Confidence;
import io.github.concurrencybench.result.Results;
import io.github.concurrencybench.result.RoundResult;
import io.github.concurrencybench.result.Status;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a run says that a time budget has ended. Its journal ends after 60 s. */
final class TimeBudgetTest {

  private static final Cell ONE = HandMade.cell("squares", "m", 1);
  private static final Cell TWO = HandMade.cell("squares", "m", 2);
  private static final Cell FOUR = HandMade.cell("squares", "m", 4);

  private static Plan plan(Sweep sweep, int seconds) {
    Repetitions repetitions = new Repetitions(5, 1, Warmups.AUTO, Duration.ofSeconds(seconds));
    return new Plan(
        List.of(HandMade.CPU), List.of(ONE, TWO, FOUR), repetitions, sweep, 1, List.of());
  }

  private static Results results(Plan plan, List<RoundResult> rounds) {
    return Summary.of(HandMade.journal(plan, rounds));
  }

  /** Each took 9 s. */
  private static List<RoundResult> rounds(Cell cell, double... millis) {
    List<RoundResult> rounds = new ArrayList<>(HandMade.rounds(cell, millis));
    rounds.replaceAll(round -> round.withTook(Duration.ofSeconds(9)));
    return rounds;
  }

  private static List<RoundResult> twoRounds() {
    List<RoundResult> rounds = new ArrayList<>(rounds(TWO, 52, 53));
    rounds.addAll(rounds(FOUR, 50, 51));
    return rounds;
  }

  @Test
  void namesWhatWasNotMeasuredAndHowLongAllWouldTake() {
    Results results = results(plan(Sweep.FULL, 62), twoRounds());
    CellResult one = results.cells().get(0);
    assertThat(one.status()).isEqualTo(Status.NOT_MEASURED);
    assertThat(one.reason()).isEqualTo("There was no time for it within the <timeBudget> of 62 s.");
    assertThat(results.warnings())
        .contains(
            "1 of 3 combinations of model and workers were not measured within the <timeBudget> of"
                + " 62 s; for all of them, about 3 min would do: <timeBudget>3m</timeBudget>.");
  }

  @Test
  void namesTheAnswersThatAreNotSettled() {
    assertThat(results(plan(Sweep.FULL, 62), twoRounds()).warnings())
        .contains(
            "The <timeBudget> of 62 s ended before the answer for squares/m was settled; about 2"
                + " min would do: <timeBudget>2m</timeBudget>.");
  }

  @Test
  void saysNothingWhereTheRunTookTheTimeItNeeded() {
    assertThat(results(plan(Sweep.FULL, 0), twoRounds()).warnings())
        .noneMatch(warning -> warning.contains("timeBudget"));
    assertThat(results(plan(Sweep.ADAPTIVE, 600), twoRounds()).warnings())
        .noneMatch(warning -> warning.contains("timeBudget"));
  }

  @Test
  void aSearchPassesOverCandidatesButNotTheLargest() {
    Results results = results(plan(Sweep.ADAPTIVE, 62), rounds(TWO, 52, 53));
    assertThat(results.cells()).extracting(CellResult::cell).containsExactly(TWO, FOUR);
    assertThat(results.cells().get(1).status()).isEqualTo(Status.NOT_MEASURED);
  }

  /** Of which nobody knows how long it takes. */
  @Test
  void noTimeIsNamedThatIsShorterThanWhatThereWas() {
    List<RoundResult> rounds =
        List.of(RoundResult.without(TWO, 1, Status.NOT_MEASURED, "A batch did not end."));
    assertThat(results(plan(Sweep.FULL, 62), rounds).warnings())
        .contains(
            "2 of 3 combinations of model and workers were not measured within the <timeBudget> of"
                + " 62 s; it has to be longer.");
  }

  @Test
  void whatMakesNoSenseHereIsNotMissing() {
    List<RoundResult> rounds = List.of(RoundResult.without(TWO, 1, Status.NOT_APPLICABLE, "Old."));
    assertThat(results(plan(Sweep.ADAPTIVE, 62), rounds).warnings())
        .noneMatch(warning -> warning.contains("not measured"));
  }

  @Test
  void aRoundThatHadToBeGivenUpDoesNotSpoilTheOthers() {
    List<RoundResult> rounds = twoRounds();
    rounds.add(RoundResult.without(FOUR, 3, Status.NOT_MEASURED, "A batch did not end."));
    rounds.add(RoundResult.without(ONE, 1, Status.NOT_MEASURED, "A batch did not end."));
    Results results = results(plan(Sweep.FULL, 62), rounds);
    assertThat(results.cells())
        .extracting(CellResult::status)
        .containsExactly(Status.NOT_MEASURED, Status.MEASURED, Status.MEASURED);
    assertThat(results.cells().get(0).reason()).isEqualTo("A batch did not end.");
  }

  private static Confidence confidence(List<RoundResult> one, List<RoundResult> other) {
    List<RoundResult> all = new ArrayList<>(one);
    all.addAll(other);
    return results(plan(Sweep.ADAPTIVE, 62), all).analysis().get(0).best().confidence();
  }

  @Test
  void nothingIsConfirmedWhereTheLargestNumberWasNotMeasured() {
    double[] slow = {100, 101, 102, 103, 104};
    double[] fast = {50, 51, 52, 50, 51};
    assertThat(confidence(rounds(TWO, slow), rounds(FOUR, fast))).isEqualTo(Confidence.CONFIRMED);
    assertThat(confidence(rounds(ONE, slow), rounds(TWO, fast))).isEqualTo(Confidence.PLAUSIBLE);
  }

  @Test
  void anAnswerWhoseDurationsJumpIsNotConfirmed() {
    double[] slow = {500, 510, 520, 500, 510};
    assertThat(confidence(rounds(TWO, slow), rounds(FOUR, 50, 51, 50, 74, 51)))
        .isEqualTo(Confidence.CONFIRMED);
    assertThat(confidence(rounds(TWO, slow), rounds(FOUR, 50, 51, 50, 76, 51)))
        .isEqualTo(Confidence.PLAUSIBLE);
  }
}
