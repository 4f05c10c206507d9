package io.github.concurrencybench.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.concurrencybench.HandMade;
import io.github.concurrencybench.fault.Fault;
import io.github.concurrencybench.plan.Cell;
import io.github.concurrencybench.plan.Plan;
import io.github.concurrencybench.plan.Side;
import io.github.concurrencybench.plan.Warmups;
import io.github.concurrencybench.result.Results;
import io.github.concurrencybench.result.RoundResult;
import io.github.concurrencybench.result.Sample;
import io.github.concurrencybench.result.Status;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class GatedCellsTest {

  private static Threshold threshold(String workload, String model, String workers) {
    return new Threshold(workload, model, workers, Metric.DURATION, null, null, 0.1);
  }

  private static GatedCells of(Results run, String workload, String model, String workers) {
    return GatedCells.of(run, List.of(threshold(workload, model, workers)));
  }

  private static List<Cell> cells(String workload, String model, String workers) {
    return of(GatedRun.run(), workload, model, workers).gated().stream().map(Gated::cell).toList();
  }

  @Test
  void takesTheBestNumberOfWorkersOrAnyOrOne() {
    assertThat(cells("pages", "platform-threads", "best")).containsExactly(GatedRun.EIGHT);
    assertThat(cells("pages", "platform-threads", "1")).containsExactly(GatedRun.ONE);
    assertThat(cells("pages", "platform-threads", "*"))
        .containsExactly(GatedRun.ONE, GatedRun.EIGHT);
  }

  @Test
  void matchesNamesByGlobs() {
    assertThat(cells("p*s", "plat*", "8")).containsExactly(GatedRun.EIGHT);
    assertThat(cells("*", "platform-threads", "best"))
        .containsExactly(GatedRun.EIGHT, GatedRun.TWO);
    assertThat(cells("*", "*", "2")).containsExactly(GatedRun.TWO);
  }

  @Fault(
      row = 56,
      fault = "A threshold matches nothing that was measured",
      promise = "an error of the gate, which fails the build")
  @Test
  void aThresholdThatMatchesNothingIsAnError() {
    Finding finding = of(GatedRun.run(), "page", "*", "best").findings().get(0);
    assertThat(finding.verdict()).isEqualTo(Verdict.ERROR);
    assertThat(finding.cell()).isNull();
    assertThat(finding.sentence())
        .isEqualTo(
            "A <threshold> for duration matches nothing: <workload>page</workload>,"
                + " <model>*</model>, <workers>best</workers>; there are pages/sequential,"
                + " pages/platform-threads, sums/platform-threads.");
  }

  @Test
  void aNumberOfWorkersThatWasNotMeasuredIsAnError() {
    Finding finding = of(GatedRun.run(), "pages", "plat*", "9").findings().get(0);
    assertThat(finding.verdict()).isEqualTo(Verdict.ERROR);
    assertThat(finding.sentence())
        .endsWith("; there are pages/platform-threads/1, pages/platform-threads/8.");
  }

  @Test
  void aCellWithErrorsIsAnError() {
    RoundResult failing =
        HandMade.round(
            GatedRun.EIGHT, 1, List.of(HandMade.sample(1, 90, Map.of("HTTP_500", 3), 1)));
    Results run = GatedRun.run(List.of(failing));
    assertThat(of(run, "pages", "*", "8").findings().get(0).sentence())
        .isEqualTo(
            "pages with platform-threads and 8 workers: its duration is not gated."
                + " It has errors, {HTTP_500=3}.");
    assertThat(of(run, "pages", "platform-threads", "best").findings().get(0).sentence())
        .contains("None of its cells is without errors");
  }

  @Test
  @Fault(
      row = {2, 57},
      fault = "All tasks of a gated cell fail fast",
      promise = "an error of the gate, which fails the build")
  void aCellWhoseTasksFailedFastIsAnError() {
    Sample fast = HandMade.sample(1, 1, Map.of("HTTP_500", 100), 0);
    RoundResult failed =
        new RoundResult(
            GatedRun.EIGHT, 1, Status.FAILED, "It was broken off.", List.of(fast), null, null);
    GatedCells failing = of(GatedRun.run(List.of(failed)), "pages", "*", "8");
    assertThat(failing.gated()).isEmpty();
    assertThat(failing.findings().get(0).verdict()).isEqualTo(Verdict.ERROR);
    assertThat(failing.findings().get(0).sentence()).endsWith("It was broken off.");
  }

  @Test
  void aCellThatFailedOrHasNoSampleIsAnError() {
    RoundResult failed =
        RoundResult.without(GatedRun.EIGHT, 1, Status.FAILED, "The JVM did not start.");
    GatedCells failing = of(GatedRun.run(List.of(failed)), "pages", "*", "8");
    assertThat(failing.gated()).isEmpty();
    assertThat(failing.findings().get(0).verdict()).isEqualTo(Verdict.ERROR);
    assertThat(failing.findings().get(0).sentence()).endsWith("The JVM did not start.");
    GatedCells missing = of(GatedRun.run(List.of()), "pages", "*", "8");
    assertThat(missing.findings().get(0).verdict()).isEqualTo(Verdict.ERROR);
  }

  @Test
  void whatTheRunHadNoTimeForIsMeasuredWholeByTheGate() {
    Results run = GatedRun.run(HandMade.cutRounds(GatedRun.EIGHT, 20, 20, 21, 22));
    assertThat(of(run, "pages", "*", "best").gated())
        .extracting(Gated::cell)
        .containsExactly(GatedRun.EIGHT);
    Threshold limit = new Threshold("pages", "plat*", "best", Metric.DURATION, 60e9, null, 0.1);
    Finding limited = GatedCells.of(run, List.of(limit)).findings().get(0);
    assertThat(limited.verdict()).isEqualTo(Verdict.NOT_COMPARABLE);
    assertThat(limited.sentence()).contains("Only its first tasks were run");
  }

  @Test
  void batchesThatAreCalculatedToBeLongAreNotGated() {
    List<RoundResult> cut = HandMade.cutRounds(GatedRun.SEQUENTIAL, 1, 160, 161, 162);
    Results run =
        GatedRun.run(GatedRun.joined(cut, HandMade.rounds(GatedRun.EIGHT, 100, 101, 102)));
    assertThat(of(run, "pages", "*", "best").gated())
        .extracting(Gated::cell)
        .containsExactly(GatedRun.EIGHT);
    assertThat(of(run, "pages", "*", "best").findings()).isEmpty();
    Finding named = of(run, "pages", "sequential", "1").findings().get(0);
    assertThat(named.verdict()).isEqualTo(Verdict.NOT_COMPARABLE);
    assertThat(named.sentence()).contains("Only its first tasks were run");
  }

  @Test
  void theUsualGateComparesDurationsAndTheProcessorTimeOfWhatComputes() {
    List<Threshold> usual = UsualGate.thresholds(GatedRun.run());
    assertThat(usual)
        .extracting(Threshold::metric)
        .containsExactly(Metric.ERROR_RATE, Metric.DURATION);
    assertThat(usual.get(0).max()).isZero();
    assertThat(usual.get(1).maxRegression()).isEqualTo(0.1);
    assertThat(GatedCells.of(GatedRun.run(), List.of()).gated())
        .extracting(gated -> gated.threshold().metric() + " " + gated.cell().name())
        .contains("errorRate pages/platform-threads/8", "duration sums/platform-threads/2");
  }

  @Test
  void thePlanHoldsEveryComparedCellOnAllSides() {
    Plan plan = GatedRun.gatePlan(GatedRun.regression(Metric.DURATION, "*"));
    assertThat(plan.cells())
        .hasSize(6)
        .contains(GatedRun.EIGHT, GatedRun.EIGHT.on(Side.REFERENCE))
        .contains(GatedRun.TWO.on(Side.REFERENCE_AGAIN));
    assertThat(plan.repetitions().warmups()).isEqualTo(Warmups.SHORT);
    assertThat(plan.repetitions().timeBudget()).isEqualTo(Duration.ofMinutes(15));
  }

  @Test
  void thePlanLeavesOutWhatTheReferenceCannotRun() {
    List<Gated> gated =
        GatedCells.of(GatedRun.run(), List.of(GatedRun.regression(Metric.DURATION, "*"))).gated();
    Plan plan = GatePlan.of(GatedRun.plan(), gated, Set.of("sums")).orElseThrow();
    assertThat(plan.workloads()).containsExactly(GatedRun.SUMS);
    assertThat(plan.cells()).extracting(Cell::workload).containsOnly("sums");
    assertThat(GatePlan.of(GatedRun.plan(), gated, Set.of())).isEmpty();
  }

  @Test
  void aGainIsMeasuredTogetherWithItsYardstick() {
    Plan plan = GatedRun.gatePlan(GatedRun.regression(Metric.SPEEDUP, "pages"));
    assertThat(plan.cells())
        .containsAll(List.of(GatedRun.SEQUENTIAL, GatedRun.SEQUENTIAL.on(Side.REFERENCE)));
  }
}
