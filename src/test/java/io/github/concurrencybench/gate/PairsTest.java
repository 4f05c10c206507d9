package io.github.concurrencybench.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.concurrencybench.HandMade;
import io.github.concurrencybench.plan.Cell;
import io.github.concurrencybench.plan.Side;
import io.github.concurrencybench.result.RoundResult;
import io.github.concurrencybench.result.Status;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the forks of both sides say about a metric. */
final class PairsTest {

  private static final Cell CELL = GatedRun.EIGHT;

  private static Pair pair(Metric metric, RoundResult... forks) {
    List<Pair> pairs =
        new Sides(List.of(forks)).pairs(new Gated(GatedRun.regression(metric, "pages"), CELL));
    assertThat(pairs).hasSize(1);
    return pairs.get(0);
  }

  private static RoundResult present(double... millis) {
    return GatedRun.fork(CELL, Side.PRESENT, 1, millis);
  }

  private static RoundResult reference(double... millis) {
    return GatedRun.fork(CELL, Side.REFERENCE, 1, millis);
  }

  @Test
  void aDurationIsThatOfTheShortestBatch() {
    Pair pair =
        pair(Metric.DURATION, present(150, 130, 900, 140, 120), reference(90, 110, 100, 700, 130));
    assertThat(pair.present()).isEqualTo(120e6);
    assertThat(pair.reference()).isEqualTo(90e6);
    assertThat(pair.worse()).isCloseTo(Math.log(4 / 3.0), within(1e-9));
  }

  @Test
  void ofBothSidesAsManyBatchesCount() {
    Pair pair = pair(Metric.DURATION, present(300, 290), reference(300, 290, 100, 100, 100));
    assertThat(pair.reference()).isEqualTo(290e6);
    assertThat(pair.worse()).isZero();
  }

  @Test
  void processorTimeIsTheMeanOfTheBatches() {
    Pair pair = pair(Metric.CPU_TIME, present(100, 100, 400), reference(100, 100, 100));
    assertThat(pair.present()).isEqualTo(20e6);
    assertThat(pair.reference()).isEqualTo(10e6);
  }

  @Test
  void moreIsBetterOfThroughputAndWorseOfMemory() {
    Pair throughput = pair(Metric.THROUGHPUT, present(200), reference(100));
    assertThat(throughput.present()).isEqualTo(500);
    assertThat(throughput.worse()).isCloseTo(Math.log(2), within(1e-9));
    Pair memory = pair(Metric.PEAK_MEMORY, present(200), reference(100));
    assertThat(memory.present()).isEqualTo(50L << 20);
    assertThat(memory.worse()).isZero();
  }

  @Test
  void aGainIsAgainstOneAfterTheOtherOfTheSameSideAndRound() {
    RoundResult[] forks = {
      present(200),
      reference(100),
      GatedRun.fork(GatedRun.SEQUENTIAL, Side.PRESENT, 1, 800),
      GatedRun.fork(GatedRun.SEQUENTIAL, Side.REFERENCE, 1, 800)
    };
    Pair speedup = pair(Metric.SPEEDUP, forks);
    assertThat(speedup.present()).isEqualTo(4);
    assertThat(speedup.reference()).isEqualTo(8);
    assertThat(speedup.worse()).isCloseTo(Math.log(2), within(1e-9));
    assertThat(pair(Metric.EFFICIENCY, forks).reference()).isEqualTo(1);
  }

  @Test
  void aGainWithoutItsYardstickIsNoPair() {
    Gated gated = new Gated(GatedRun.regression(Metric.SPEEDUP, "pages"), CELL);
    assertThat(new Sides(List.of(present(1), reference(1))).pairs(gated)).isEmpty();
  }

  @Test
  void aSideAloneOrWithoutSamplesIsNoPair() {
    Gated gated = new Gated(GatedRun.regression(Metric.DURATION, "pages"), CELL);
    assertThat(new Sides(List.of(present(1))).pairs(gated)).isEmpty();
    RoundResult cut =
        RoundResult.without(CELL.on(Side.REFERENCE), 1, Status.NOT_MEASURED, "The time was up.");
    assertThat(new Sides(List.of(present(1), cut)).pairs(gated)).isEmpty();
  }

  @Test
  void theNoiseFloorIsOfAllCellsOfTheWorkload() {
    List<RoundResult> rounds = new ArrayList<>(GatedRun.pairs(GatedRun.EIGHT, 1, 1, 1));
    for (RoundResult fork : GatedRun.pairs(GatedRun.ONE, 1, 1, 1)) {
      boolean again = fork.cell().side() == Side.REFERENCE_AGAIN;
      rounds.add(GatedRun.fork(fork.cell(), fork.cell().side(), fork.round(), again ? 121 : 100));
    }
    Gated gated = new Gated(GatedRun.regression(Metric.DURATION, "pages"), CELL);
    NoiseFloor floor =
        NoiseFloor.of(
            new Sides(rounds), gated, List.of(GatedRun.ONE, GatedRun.EIGHT, GatedRun.TWO));
    assertThat(floor.pairs()).hasSize(6);
    assertThat(floor.margin(0.1, 3).noiseFloor()).isCloseTo(0.1, within(1e-9));
    assertThat(floor.margin(0.1, 3).used()).isCloseTo(0.21, within(1e-9));
    assertThat(floor.margin(0.1, 2).noiseFloor()).isNull();
  }

  @Test
  void errorRatesAreComparedByTheirDifference() {
    Threshold threshold = new Threshold("pages", "*", "8", Metric.ERROR_RATE, null, null, 0.01);
    assertThat(errors(threshold, 3).verdict()).isEqualTo(Verdict.REGRESSED);
    assertThat(errors(threshold, 3).told()).hasSize(10);
    assertThat(errors(threshold, 1).verdict()).isEqualTo(Verdict.PASS);
  }

  /** Six far better pairs of 35 pass a test at 5 %, which is not what a build is allowed. */
  @Test
  void whatMayBeChanceIsNotConvicted() {
    double[] present = new double[40];
    Arrays.fill(present, 135);
    Arrays.fill(present, 5, 9, 40);
    Arrays.fill(present, 20, 22, 40);
    Gated gated = new Gated(GatedRun.regression(Metric.DURATION, "pages"), CELL);
    Sides sides = new Sides(GatedRun.pairs(CELL, present));
    Tried tried = Tried.all(List.of(gated), sides).get(0);
    assertThat(tried.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(tried.told()).hasSize(35);
    assertThat(SignedRanks.USUAL.showAbove(Pair.worse(tried.told()), 0)).isTrue();
  }

  private static Tried errors(Threshold threshold, int failed) {
    List<RoundResult> rounds = new ArrayList<>();
    for (int round = 1; round <= 10; round++) {
      rounds.add(
          HandMade.round(
              CELL, round, List.of(HandMade.sample(round, 100, Map.of("RESET", failed), 1))));
      rounds.add(GatedRun.fork(CELL, Side.REFERENCE, round, 100));
    }
    return Tried.all(List.of(new Gated(threshold, CELL)), new Sides(rounds)).get(0);
  }
}
