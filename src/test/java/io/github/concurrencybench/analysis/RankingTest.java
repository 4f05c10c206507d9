package io.github.concurrencybench.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.concurrencybench.HandMade;
import io.github.concurrencybench.plan.Cell;
import io.github.concurrencybench.plan.Workers;
import io.github.concurrencybench.result.Answer;
import io.github.concurrencybench.result.Best;
import io.github.concurrencybench.result.Confidence;
import io.github.concurrencybench.result.RoundResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RankingTest {

  private static Timing timing(int workers, double... durations) {
    Map<Integer, Double> rounds = new TreeMap<>();
    for (int index = 0; index < durations.length; index++) {
      rounds.put(index + 1, durations[index]);
    }
    return new Timing(new Workers(workers), rounds);
  }

  private static Ranking ranking(Timing... timings) {
    return new Ranking(List.of(timings), 1.05);
  }

  private static Best best(Timing... timings) {
    return ranking(timings).best().orElseThrow();
  }

  @Test
  void theRealSweepIsAnsweredBelowWhereItJumpsAndTheSentenceSaysSo() {
    List<RoundResult> rounds = new ArrayList<>();
    List<Cell> cells = new ArrayList<>();
    double[] seconds = SimulatedCurve.realSweep();
    for (int index = 0; index < seconds.length; index++) {
      Cell cell = HandMade.cell("w", "m", index + 1);
      cells.add(cell);
      rounds.add(HandMade.round(cell, 1, seconds[index] * 1000));
    }
    Answer answer =
        Summary.of(
                HandMade.journal(
                    HandMade.plan(List.of(HandMade.http("w", "http://h/")), cells), rounds))
            .analysis()
            .get(0);
    assertThat(answer.best().workers().count()).isBetween(40, 48);
    assertThat(answer.best().high().count()).isLessThanOrEqualTo(48);
    assertThat(answer.sentence())
        .startsWith("m: " + answer.best().workers() + " at a time (")
        .endsWith(" From 50 on, durations jump between 1.0 s and 7.1 s: a gamble.");
  }

  @Test
  void theLuckiestOfHundredsThatRanOnceIsNotTheBest() {
    Random random = new Random(3);
    List<Timing> timings = new ArrayList<>();
    for (int workers = 1; workers <= 999; workers++) {
      double noise = Math.exp(0.06 * random.nextGaussian());
      timings.add(timing(workers, 100.0 / Math.min(2, workers) * noise));
    }
    Best best = new Ranking(timings, 1.05).best().orElseThrow();
    assertThat(best.workers().count()).isBetween(2, 9);
    assertThat(best.confidence()).isEqualTo(Confidence.UNDECIDED);
  }

  @Test
  void aLuckyNumberAmongThoseThatJumpIsAGambleToo() {
    Best best =
        best(
            timing(8, 200, 201, 199),
            timing(16, 100, 101, 99, 100, 102),
            timing(32, 90, 700, 650, 91, 800),
            timing(64, 90, 91, 89, 90, 92),
            timing(128, 600, 88, 700, 650, 90));
    assertThat(best.workers()).isEqualTo(new Workers(16));
    assertThat(best.high()).isEqualTo(new Workers(16));
  }

  @Test
  void aFewDisturbedBatchesAreNoGamble() {
    Best best =
        best(
            timing(8, 200, 201, 199, 202, 200),
            timing(16, 100, 180, 99, 100, 102),
            timing(32, 100, 101, 99, 190, 102));
    assertThat(best.workers()).isEqualTo(new Workers(16));
    assertThat(best.high()).isEqualTo(new Workers(32));
  }

  @Test
  void whatIsFasterOnAverageIsWorthItsRisk() {
    assertThat(best(timing(1, 1000, 1001, 999, 1000, 1002), timing(2, 100, 300, 100, 300, 200)))
        .extracting(Best::workers)
        .isEqualTo(new Workers(2));
  }

  /** The second number won five looks by luck; fresh rounds show it. */
  @Test
  void theRoundsThatPickedTheFinalistsDoNotJudgeThem() {
    Ranking ranking =
        ranking(
            timing(1, 300, 300, 300),
            timing(2, 100, 100, 100, 100, 100, 100, 100, 100, 100),
            timing(4, 80, 80, 80, 100, 101, 99, 100, 102, 100));
    assertThat(ranking.best().orElseThrow().workers()).isEqualTo(new Workers(2));
    assertThat(ranking.best().orElseThrow().confidence()).isEqualTo(Confidence.CONFIRMED);
  }

  @Test
  void anAnswerThatAnotherMayBeatIsNotConfirmed() {
    Best best = best(timing(4, 100, 100, 100, 100, 100), timing(8, 101, 90, 99, 102, 97));
    assertThat(best.workers()).isEqualTo(new Workers(4));
    assertThat(best.confidence()).isEqualTo(Confidence.PLAUSIBLE);
    assertThat(best.moreRounds()).isBetween(1, 50);
  }

  @Test
  void fewRoundsAreMissingAtLeastToFive() {
    assertThat(best(timing(1, 100, 101, 99), timing(2, 101, 100, 99)).moreRounds()).isEqualTo(2);
  }

  @Test
  void nothingIsBestWhereNothingWasTimed() {
    assertThat(new Ranking(List.of(), 1.05).best()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void neitherOrderNorScaleMatter(long seed) {
    Random random = new Random(seed);
    List<Timing> timings = new ArrayList<>();
    List<Timing> scaled = new ArrayList<>();
    for (int workers = 1; workers <= 64; workers *= 2) {
      double[] durations = new double[7];
      double[] larger = new double[7];
      for (int round = 0; round < 7; round++) {
        durations[round] = 64.0 / Math.min(workers, 16) * (1 + 0.1 * random.nextDouble());
        larger[round] = durations[round] * 1024;
      }
      timings.add(timing(workers, durations));
      scaled.add(0, timing(workers, larger));
    }
    Best best = new Ranking(timings, 1.05).best().orElseThrow();
    assertThat(new Ranking(scaled, 1.05).best()).contains(best);
    assertThat(best.workers()).isEqualTo(new Workers(16));
  }
}
