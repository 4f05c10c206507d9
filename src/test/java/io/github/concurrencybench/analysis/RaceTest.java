package io.github.concurrencybench.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.concurrencybench.HandMade;
import io.github.concurrencybench.plan.Cell;
import io.github.concurrencybench.plan.Tolerance;
import io.github.concurrencybench.plan.Turn;
import io.github.concurrencybench.plan.Workers;
import io.github.concurrencybench.result.RoundResult;
import io.github.concurrencybench.result.Sample;
import io.github.concurrencybench.result.Status;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is measured next after rounds made by hand. */
final class RaceTest {

  private static final Race.Limits LIMITS = new Race.Limits(5, 10, 3);

  private final List<RoundResult> results = new ArrayList<>();

  private static Cell cell(int workers) {
    return HandMade.cell("w", "m", workers);
  }

  private void measured(int workers, int from, int to, double millis) {
    measured(workers, from, to, millis, 1);
  }

  private void measured(int workers, int from, int to, double millis, int samples) {
    for (int round = from; round <= to; round++) {
      List<Sample> all = Collections.nCopies(samples, HandMade.sample(round, millis));
      results.add(HandMade.round(cell(workers), round, all));
    }
  }

  private List<Turn> next() {
    int last = results.stream().mapToInt(RoundResult::round).max().orElseThrow();
    List<Cell> cells = results.stream().map(RoundResult::cell).distinct().toList();
    return new Race(new Track(cells, results), LIMITS, 4, Tolerance.USUAL).next(last + 1);
  }

  private static List<Turn> turns(int round, int samples, int... workers) {
    return IntStream.of(workers).mapToObj(w -> new Turn(cell(w), round, samples)).toList();
  }

  /** The numbers next to each other leave no gap. */
  private void looked() {
    measured(15, 1, 3, 200);
    measured(16, 1, 3, 100);
    measured(17, 1, 3, 101);
    measured(18, 1, 3, 102);
    measured(19, 1, 3, 103);
  }

  @Test
  void theHeatIsOfTheTwoFastestAndTheAnswerWithOneSample() {
    looked();
    assertThat(next()).isEqualTo(turns(4, 1, 16, 17));
  }

  private void notApplicable(int workers, String reason) {
    results.add(RoundResult.without(cell(workers), 1, Status.NOT_APPLICABLE, reason));
  }

  @Test
  void tooFewCoresForSomeWorkersLeaveTheOthers() {
    looked();
    notApplicable(
        32, "yarn has 20 cores for this, so that 32 tasks cannot be in progress at once; ..");
    assertThat(next()).isEqualTo(turns(4, 1, 16, 17));
    notApplicable(33, "The tasks of this workload have no non-blocking form.");
    assertThat(next()).isEmpty();
  }

  @Test
  void theFinalIsOfTwoWithAllSamples() {
    looked();
    measured(16, 4, 8, 100);
    measured(17, 4, 8, 101);
    measured(18, 4, 8, 102);
    assertThat(next()).isEqualTo(turns(9, 3, 16, 17));
  }

  @Test
  void aConfirmedAnswerHasRunItsRoundsWithAllSamples() {
    looked();
    measured(16, 4, 8, 100);
    measured(17, 4, 8, 101);
    measured(16, 9, 12, 100, 3);
    measured(17, 9, 12, 101, 3);
    assertThat(next()).isEqualTo(turns(13, 3, 16, 17));
    measured(16, 13, 13, 100, 3);
    measured(17, 13, 13, 101, 3);
    assertThat(next()).isEmpty();
  }

  @Test
  void smallerNumbersAreLookedForUntilTheHeatIsOver() {
    measured(8, 1, 3, 200);
    measured(16, 1, 8, 100);
    measured(17, 1, 7, 101);
    assertThat(next()).extracting(turn -> turn.cell().workers().count()).contains(10);
    measured(17, 8, 8, 101);
    assertThat(next()).isEqualTo(turns(9, 3, 16, 17));
  }

  private static Ranking ranking(Timing... timings) {
    return new Ranking(List.of(timings), 1.05);
  }

  private static Timing timing(int workers, double... durations) {
    java.util.Map<Integer, Double> rounds = new java.util.TreeMap<>();
    for (int index = 0; index < durations.length; index++) {
      rounds.put(index + 1, durations[index]);
    }
    return new Timing(new Workers(workers), rounds);
  }

  private static List<Integer> besideThePeak(double next, double last) {
    Ranking ranking =
        ranking(timing(40, 120), timing(50, 100), timing(60, next), timing(100, last));
    return new Gaps(ranking, 100_000, List.of())
        .besideThePeak().stream().map(Workers::count).toList();
  }

  @Test
  void numbersOnBothSidesOfAPeakAreTried() {
    assertThat(besideThePeak(120, 140)).containsExactly(55, 45);
    assertThat(besideThePeak(105, 105)).as("where nothing falls").isEmpty();
    assertThat(besideThePeak(105, 140)).as("1.3 times apart where the fall is far").isEmpty();
  }

  @Test
  void theSmallestGambleIsLookedAtUntilItIsClearOrTenTimes() {
    assertThat(doubtful(90, 700, 650)).as("two of three jumped").isTrue();
    assertThat(doubtful(700, 650, 700)).as("three of three are clear").isFalse();
    assertThat(doubtful(90, 90, 90, 90, 90, 90, 700, 700, 700)).as("nine").isTrue();
    assertThat(doubtful(90, 90, 90, 90, 90, 90, 90, 700, 700, 700)).as("ten").isFalse();
  }

  private static boolean doubtful(double... durations) {
    Ranking ranking =
        ranking(
            timing(8, 200, 200, 200),
            timing(16, 100, 100, 100),
            timing(32, durations),
            timing(64, 700, 90, 800, 700));
    return ranking.gambles().doubtful().filter(t -> t.workers().count() == 32).isPresent();
  }

  @Test
  void aSmallerNumberHasToBeGoodEnoughAtOddsOfNineteenToOne() {
    assertThat(answerWhereSmallerIsGoodIn(7)).isEqualTo(16);
    assertThat(answerWhereSmallerIsGoodIn(8)).isEqualTo(8);
  }

  /** Of the ten rounds of the race. */
  private static int answerWhereSmallerIsGoodIn(int rounds) {
    double[] smaller = new double[13];
    double[] larger = new double[13];
    java.util.Arrays.fill(larger, 100);
    for (int round = 0; round < 13; round++) {
      smaller[round] = round < 3 + rounds ? 104 : 107;
    }
    return ranking(timing(1, 900), timing(8, smaller), timing(16, larger))
        .best()
        .orElseThrow()
        .workers()
        .count();
  }
}
