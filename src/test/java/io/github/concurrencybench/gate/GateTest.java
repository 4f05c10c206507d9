package io.github.concurrencybench.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.concurrencybench.HandMade;
import io.github.concurrencybench.plan.Cell;
import io.github.concurrencybench.plan.Side;
import io.github.concurrencybench.result.Estimate;
import io.github.concurrencybench.result.RoundResult;
import io.github.concurrencybench.result.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class GateTest {

  private static final Threshold DURATION = GatedRun.regression(Metric.DURATION, "pages");
  private static final Instant WHEN = Instant.parse("2026-02-03T04:05:06Z");

  private static Case of(Threshold... thresholds) {
    return Case.of(GatedRun.run(), List.of(thresholds), Policy.USUAL).at(WHEN);
  }

  private static Case compared(Threshold threshold, List<RoundResult> rounds) {
    return of(threshold)
        .against(
            Against.reference(GatedRun.VERSION, Map.of())
                .with(GatedRun.gatePlan(threshold), rounds));
  }

  private static double[] repeated(int times, double millis) {
    double[] values = new double[times];
    Arrays.fill(values, millis);
    return values;
  }

  private static Finding finding(Case of) {
    return Gate.decide(of).findings().get(0);
  }

  private static Threshold limit(Metric metric, Double max, Double min) {
    return new Threshold("pages", "platform-threads", "8", metric, max, min, null);
  }

  @Test
  void aRegressionIsToldInOneSentenceWithItsCommands() {
    Decision decision =
        Gate.decide(compared(DURATION, GatedRun.pairs(GatedRun.EIGHT, repeated(27, 124))));
    Finding finding = decision.findings().get(0);
    assertThat(finding.verdict()).isEqualTo(Verdict.REGRESSED);
    assertThat(finding.sentence())
        .isEqualTo(
            "pages with platform-threads and 8 workers: the duration is 124 ms instead of 100 ms"
                + " in version 1.2.0, pair by pair 24 % worse (95 %: 24 % worse to 24 % worse, 22 pairs of rounds);"
                + " 10 % worse is allowed (<maxRegression>)."
                + " A check like this catches a slowdown from 10 % on.");
    assertThat(finding.rounds()).isEqualTo(22);
    assertThat(finding.reproduce())
        .isEqualTo(
            "mvn io.github.concurrencybench:concurrency-bench-maven-plugin:0.1.0:run"
                + " io.github.concurrencybench:concurrency-bench-maven-plugin:0.1.0:check"
                + " -Dconcurrency-bench.only=pages/platform-threads/8");
    assertThat(finding.accept()).endsWith(":check -Dconcurrency-bench.onRegression=warn");
    assertThat(decision.fails()).isTrue();
    assertThat(decision.verdict()).isEqualTo(Verdict.REGRESSED);
    assertThat(decision.sentence())
        .isEqualTo("Of 1 check, compared with version 1.2.0, 1 worse than allowed.");
    assertThat(decision.duration()).isEqualTo(Duration.ofSeconds(27 * 3 * 2));
    assertThat(decision.decidedAt()).isEqualTo(WHEN);
    assertThat(decision.runStartedAt()).isEqualTo(HandMade.START);
  }

  @Test
  void whatIsAsGoodPassesAndSaysWhatItWouldHaveCaught() {
    Finding finding =
        finding(compared(DURATION, GatedRun.pairs(GatedRun.EIGHT, 100, 101, 99, 102, 98)));
    assertThat(finding.verdict()).isEqualTo(Verdict.PASS);
    assertThat(finding.fails()).isFalse();
    assertThat(finding.accept()).isNull();
    assertThat(finding.ratio().median()).isEqualTo(1);
    assertThat(finding.margin()).isEqualTo(new Margin(0.1, 0.1, 0.0));
    assertThat(finding.wouldCatch()).isBetween(0.1, 0.15);
  }

  @Test
  void whatNobodyHadTimeForIsInconclusive() {
    Finding finding = finding(compared(DURATION, GatedRun.pairs(GatedRun.EIGHT, 100, 130, 100)));
    assertThat(finding.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(finding.fails()).isFalse();
    assertThat(finding.sentence())
        .contains("The time of 900 s was up before that was shown to be within or beyond.");
    Finding nothing = finding(compared(DURATION, List.of()));
    assertThat(nothing.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(nothing.sentence()).contains("was not compared, since the time was up");
  }

  @Test
  void aWidenedMarginIsToldWithWhereItComesFrom() {
    List<RoundResult> rounds =
        GatedRun.joined(
            GatedRun.pairs(GatedRun.EIGHT, repeated(45, 130)).stream()
                .filter(fork -> fork.cell().side() != Side.REFERENCE_AGAIN)
                .toList(),
            java.util.stream.IntStream.rangeClosed(1, 20)
                .mapToObj(n -> GatedRun.fork(GatedRun.EIGHT, Side.REFERENCE_AGAIN, n, 120))
                .toList());
    Finding finding = finding(compared(DURATION, rounds));
    assertThat(finding.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(finding.margin().isWidened()).isTrue();
    assertThat(finding.sentence())
        .contains(
            "44 % worse is allowed: twice the 20 % by which the reference differed from itself,"
                + " more than the 10 % of <maxRegression>.")
        .contains("Beyond what you allow, but not beyond the difference of equal code");
  }

  @Test
  void whatTheReferenceCannotRunIsNotComparable() {
    String why = "The reference lacks com.acme.Orders.load(int).";
    Case of = of(DURATION).against(Against.reference(GatedRun.VERSION, Map.of("pages", why)));
    assertThat(finding(of).verdict()).isEqualTo(Verdict.NOT_COMPARABLE);
    assertThat(finding(of).sentence()).endsWith(why);
    Case none = of(DURATION).against(Against.reference(GatedRun.VERSION, Map.of("*", why)));
    assertThat(finding(none).sentence()).endsWith(why);
  }

  @Test
  void aReferenceThatFailsIsNotComparableAndAPresentThatFailsIsAnError() {
    assertThat(finding(broken(Side.REFERENCE)).verdict()).isEqualTo(Verdict.NOT_COMPARABLE);
    Finding error = finding(broken(Side.PRESENT));
    assertThat(error.verdict()).isEqualTo(Verdict.ERROR);
    assertThat(error.fails()).isTrue();
    assertThat(error.sentence()).endsWith("It threw NoSuchMethodError.");
  }

  private static Case broken(Side side) {
    Cell cell = GatedRun.EIGHT.on(side);
    return compared(
        DURATION,
        List.of(RoundResult.without(cell, 1, Status.FAILED, "It threw NoSuchMethodError.")));
  }

  @Test
  void errorsOnThePresentSideAreNeverAFastSuccess() {
    List<RoundResult> rounds =
        GatedRun.joined(
            GatedRun.pairs(GatedRun.EIGHT, 100, 100, 100, 100, 100),
            List.of(
                HandMade.round(
                    GatedRun.EIGHT, 6, List.of(HandMade.sample(6, 50, Map.of("RESET", 2), 1)))));
    Finding finding = finding(compared(DURATION, rounds));
    assertThat(finding.verdict()).isEqualTo(Verdict.ERROR);
    assertThat(finding.sentence()).endsWith("In round 6, 2 tasks failed: {RESET=2}.");
  }

  @Test
  void withoutAReferenceThereIsOneWarningAThreshold() {
    Decision decision = Gate.decide(of(GatedRun.regression(Metric.DURATION, "*")));
    assertThat(decision.findings()).hasSize(1);
    assertThat(decision.verdict()).isEqualTo(Verdict.NO_REFERENCE);
    assertThat(decision.fails()).isFalse();
    assertThat(decision.findings().get(0).sentence())
        .isEqualTo(
            "There is nothing to compare the duration with: give a <reference> with a <version>,"
                + " a <path> or a <baseline>.");
  }

  @Test
  void aLimitIsKeptBrokenOrAstrideByTheWholeInterval() {
    assertThat(finding(of(limit(Metric.DURATION, 105e6, null))).verdict()).isEqualTo(Verdict.PASS);
    Finding beyond = finding(of(limit(Metric.DURATION, 99e6, null)));
    assertThat(beyond.verdict()).isEqualTo(Verdict.REGRESSED);
    assertThat(beyond.sentence())
        .isEqualTo(
            "pages with platform-threads and 8 workers: the duration is 102 ms"
                + " (95 %: 100 ms to 104 ms), beyond the limit of 99.0 ms (<max>).");
    Finding astride = finding(of(limit(Metric.DURATION, 102e6, null)));
    assertThat(astride.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(astride.sentence()).contains("perhaps beyond the limit");
  }

  @Test
  void aGainIsLimitedFromBelowInTheSameRun() {
    Finding kept = finding(of(limit(Metric.SPEEDUP, null, 5.0)));
    assertThat(kept.verdict()).isEqualTo(Verdict.PASS);
    assertThat(kept.present().median()).isBetween(7.5, 8.1);
    assertThat(finding(of(limit(Metric.SPEEDUP, null, 9.0))).verdict())
        .isEqualTo(Verdict.REGRESSED);
    assertThat(finding(of(limit(Metric.EFFICIENCY, null, 1.5))).verdict())
        .isEqualTo(Verdict.REGRESSED);
  }

  @Test
  void withoutAnIntervalAllSamplesHaveToBeOnOneSide() {
    Case of =
        Case.of(
            GatedRun.run(HandMade.rounds(GatedRun.EIGHT, 100, 110)),
            List.of(limit(Metric.DURATION, 105e6, null)),
            Policy.USUAL);
    assertThat(finding(of).verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(finding(of).sentence()).contains("(all samples: 100 ms to 110 ms)");
  }

  @Test
  void percentilesOfFewTasksAreRefused() {
    Finding finding = finding(of(limit(Metric.SERVICE_TIME_P99, 1e9, null)));
    assertThat(finding.verdict()).isEqualTo(Verdict.ERROR);
    assertThat(finding.sentence())
        .endsWith(
            "15 tasks were measured, and percentiles need 1,000: more <rounds>, or a threshold"
                + " for duration.");
    Threshold threshold = GatedRun.regression(Metric.SERVICE_TIME_P99, "pages");
    Finding pairs = finding(compared(threshold, GatedRun.pairs(GatedRun.EIGHT, 100)));
    assertThat(pairs.verdict()).isEqualTo(Verdict.ERROR);
    assertThat(pairs.sentence()).contains("A round has 3 tasks, and percentiles need 1,000");
  }

  @Test
  void theErrorRateIsExact() {
    assertThat(finding(of(limit(Metric.ERROR_RATE, 0.0, null))).verdict()).isEqualTo(Verdict.PASS);
    RoundResult failing =
        HandMade.round(
            GatedRun.EIGHT, 1, List.of(HandMade.sample(1, 90, Map.of("HTTP_500", 3), 1)));
    Case of =
        Case.of(
            GatedRun.run(List.of(failing)),
            List.of(limit(Metric.ERROR_RATE, 0.01, null)),
            Policy.USUAL);
    assertThat(finding(of).verdict()).isEqualTo(Verdict.REGRESSED);
    assertThat(finding(of).sentence()).contains("error rate is 3 %, beyond the limit of 1 %");
  }

  @Test
  void adviceNeverFailsABuildNorDecides() {
    Finding stored =
        new Finding(
            DURATION,
            GatedRun.EIGHT,
            Verdict.REGRESSED,
            true,
            true,
            null,
            new Estimate(1, null, null),
            null,
            0,
            null,
            null,
            "Slower than the stored number.",
            "mvn",
            null);
    Reference baseline =
        new Reference(Reference.Kind.BASELINE, "baseline.json", null, null, null, null);
    Decision decision =
        Gate.decide(
            of(DURATION)
                .against(Against.reference(baseline, Map.of()).withBaseline(List.of(stored))));
    assertThat(decision.findings()).hasSize(1);
    assertThat(decision.fails()).isFalse();
    assertThat(decision.verdict()).isEqualTo(Verdict.PASS);
  }

  @Test
  void whatIsToBeIgnoredDoesNotDecide() {
    Policy ignoring =
        new Policy(
            OnVerdict.FAIL, OnVerdict.FAIL, OnVerdict.WARN, OnVerdict.WARN, OnVerdict.IGNORE);
    Decision decision = Gate.decide(Case.of(GatedRun.run(), List.of(DURATION), ignoring).at(WHEN));
    assertThat(decision.findings().get(0).verdict()).isEqualTo(Verdict.NO_REFERENCE);
    assertThat(decision.verdict()).isEqualTo(Verdict.PASS);
  }
}
