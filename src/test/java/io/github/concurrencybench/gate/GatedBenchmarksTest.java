package io.github.concurrencybench.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.concurrencybench.HandMade;
import io.github.concurrencybench.HandMadeJmh;
import io.github.concurrencybench.analysis.Summary;
import io.github.concurrencybench.plan.Cell;
import io.github.concurrencybench.plan.Plan;
import io.github.concurrencybench.plan.Side;
import io.github.concurrencybench.plan.Turn;
import io.github.concurrencybench.result.Results;
import io.github.concurrencybench.result.RoundResult;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** JMH benchmarks have no sequential model: one of their threads is the measure of gains. */
final class GatedBenchmarksTest {

  private static final Cell ONE = HandMade.cell("b", "platform-threads", 1);
  private static final Cell TWO = HandMade.cell("b", "platform-threads", 2);

  private static Plan plan() {
    return HandMade.plan(List.of(HandMadeJmh.workload("b")), List.of(ONE, TWO));
  }

  private static Results run() {
    List<RoundResult> rounds =
        GatedRun.joined(
            HandMade.rounds(ONE, 200, 201, 202, 203, 204),
            HandMade.rounds(TWO, 100, 100.5, 101, 101.5, 102));
    return Summary.of(HandMade.journal(plan(), rounds));
  }

  private static Gated gated(Metric metric, Double min) {
    Double regression = min == null ? 0.1 : null;
    Threshold threshold =
        new Threshold("b", "platform-threads", "best", metric, null, min, regression);
    return GatedCells.of(run(), List.of(threshold)).gated().get(0);
  }

  @Test
  void aGainIsMeasuredByOneThread() {
    Gated gated = gated(Metric.SPEEDUP, null);
    assertThat(gated.cell()).isEqualTo(TWO);
    assertThat(gated.yardstick()).isEqualTo(ONE);
    Pair pair =
        new Sides(
                List.of(
                    GatedRun.fork(TWO, Side.PRESENT, 1, 100),
                    GatedRun.fork(TWO, Side.REFERENCE, 1, 50),
                    GatedRun.fork(ONE, Side.PRESENT, 1, 150),
                    GatedRun.fork(ONE, Side.REFERENCE, 1, 100)))
            .pairs(gated)
            .get(0);
    assertThat(pair.present()).isEqualTo(1.5);
    assertThat(pair.reference()).isEqualTo(2);
  }

  @Test
  void aLimitOfTheSpeedUpHolds() {
    Limits limits = new Limits(run());
    assertThat(limits.finding(gated(Metric.SPEEDUP, 1.9)).orElseThrow().verdict())
        .isEqualTo(Verdict.PASS);
    assertThat(limits.finding(gated(Metric.SPEEDUP, 2.1)).orElseThrow().verdict())
        .isEqualTo(Verdict.REGRESSED);
  }

  @Test
  void oneThreadIsStoredWithoutAGainAndTwoWithOne() {
    Results run = run();
    assertThat(new StoredMetrics(run).of(run.cells().get(0))).doesNotContainKey(Metric.SPEEDUP);
    assertThat(new StoredMetrics(run).of(run.cells().get(1)).get(Metric.SPEEDUP).median())
        .isEqualTo(2);
  }

  @Test
  void iterationsAreCutSoThatAllRoundsFit() {
    Gated gated = gated(Metric.SPEEDUP, null);
    Plan plan = GatePlan.of(plan(), List.of(gated), Set.of("b")).orElseThrow();
    assertThat(plan.cells()).hasSize(6).contains(ONE, TWO);
    assertThat(new Confirmation(plan, List.of(gated)).next(List.of()))
        .isNotEmpty()
        .extracting(Turn::longest)
        .containsOnly(Duration.ofSeconds(4));
    Plan without = plan.withRepetitions(plan.repetitions().within(Duration.ZERO));
    assertThat(new Confirmation(without, List.of(gated)).next(List.of()))
        .extracting(Turn::longest)
        .containsOnlyNulls();
  }
}
