package io.github.concurrencybench.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.concurrencybench.HandMade;
import io.github.concurrencybench.fault.Fault;
import io.github.concurrencybench.result.Results;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A run of now against numbers that were accepted. */
final class BaselineFindingsTest {

  private static final Threshold DURATION = Threshold.regression(Metric.DURATION, 0.1);
  private static final Threshold SPEEDUP =
      new Threshold("*", "platform-threads", "best", Metric.SPEEDUP, null, null, 0.1);
  private static final String POOL = "local with platform-threads and 8 workers: ";

  private static List<Finding> found(Baseline baseline, Results run, Threshold... thresholds) {
    GatedCells cells = GatedCells.of(run, List.of(thresholds));
    return BaselineFindings.of(cells.gated(), run, baseline, Policy.USUAL);
  }

  private static Finding one(Baseline baseline, Runs run, Threshold threshold) {
    return found(baseline, run.results(), threshold).stream()
        .filter(finding -> finding.threshold().equals(threshold) && finding.cell() != null)
        .filter(finding -> finding.cell().model().equals("platform-threads"))
        .findFirst()
        .orElseThrow();
  }

  private static Runs slow() {
    return new Runs().sequential().pool(8, 390, 391, 392, 393, 394);
  }

  @Test
  void theSameNumbersPassAndSayWhatWouldHaveBeenCaught() {
    Finding finding = one(Runs.usual().baseline(), Runs.usual(), DURATION);
    assertThat(finding.verdict()).isEqualTo(Verdict.PASS);
    assertThat(finding.fails()).isFalse();
    assertThat(finding.advisory()).isFalse();
    assertThat(finding.wouldCatch()).isBetween(0.10, 0.12);
    assertThat(finding.sentence())
        .isEqualTo(
            POOL
                + "the duration is 302 ms instead of 302 ms in the baseline of 2026-01-02"
                + " (1a2b3c4), 0 % worse (95 %: 1.3 % better to 1.3 % worse, of two runs at different times);"
                + " 10 % worse is allowed (<maxRegression>). A check like this catches a slowdown"
                + " from 11 % on.");
  }

  @Test
  void onTheSameMachineIntervalsApartByMoreThanTheMarginAreARegression() {
    Finding finding = one(Runs.usual().baseline(), slow(), DURATION);
    assertThat(finding.verdict()).isEqualTo(Verdict.REGRESSED);
    assertThat(finding.fails()).isTrue();
    assertThat(finding.ratio().median()).isBetween(1.29, 1.31);
    assertThat(finding.accept()).contains("accept -Dconcurrency-bench.reason=");
    assertThat(finding.reproduce()).endsWith("-Dconcurrency-bench.only=local/platform-threads/8");
    assertThat(one(slow().baseline(), Runs.usual(), DURATION).verdict())
        .isEqualTo(Verdict.IMPROVED);
  }

  /** A median of 30 % more with wide intervals is what stored numbers show without any change. */
  @Test
  void whereTheIntervalsTouchNothingIsShown() {
    Runs wide = new Runs().sequential().pool(8, 290, 300, 390, 400, 410);
    Finding finding = one(Runs.usual().baseline(), wide, DURATION);
    assertThat(finding.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(finding.fails()).isFalse();
    assertThat(finding.sentence()).contains("Neither shown to be within nor beyond");
    Finding few = one(Runs.usual().baseline(), new Runs().sequential().pool(8, 900, 901), DURATION);
    assertThat(few.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(few.wouldCatch()).isNull();
    assertThat(few.sentence()).contains("(no interval below 5 rounds)");
  }

  @Fault(
      row = 55,
      fault = "The baseline is from another machine",
      promise = "durations are told, say so, and never fail a build")
  @Test
  void onAnotherMachineDurationsAreToldAndNeverFail() {
    Policy strict =
        new Policy(OnVerdict.FAIL, OnVerdict.FAIL, OnVerdict.FAIL, OnVerdict.WARN, OnVerdict.FAIL);
    Results run = slow().onMachine("another", 2).results();
    List<Finding> findings =
        BaselineFindings.of(
            GatedCells.of(run, List.of(DURATION)).gated(), run, Runs.usual().baseline(), strict);
    assertThat(findings).noneMatch(Finding::fails);
    Finding pool = findings.get(findings.size() - 2);
    assertThat(pool.advisory()).isTrue();
    assertThat(pool.verdict()).isEqualTo(Verdict.NOT_COMPARABLE);
    assertThat(pool.sentence())
        .isEqualTo(
            POOL
                + "the duration is 392 ms instead of 302 ms in the baseline of 2026-01-02"
                + " (1a2b3c4); it was measured on another machine or Java (Linux 6 amd64, 2 CPUs,"
                + " Java 17.0.1), and what takes time there says little of this one. This is told"
                + " only.");
    // Advice alone would be a pass of which nothing was shown.
    Finding all = findings.get(findings.size() - 1);
    assertThat(all.advisory()).isFalse();
    assertThat(all.verdict()).isEqualTo(Verdict.NOT_COMPARABLE);
    assertThat(all.sentence()).startsWith("Nothing was gated against the baseline of 2026-01-02");
  }

  @Test
  void gainsAreComparedOnAnyMachineWithAsManyProcessors() {
    Finding finding = one(Runs.usual().baseline(), slow().onMachine("another", 2), SPEEDUP);
    assertThat(finding.verdict()).isEqualTo(Verdict.REGRESSED);
    assertThat(finding.fails()).isTrue();
    assertThat(finding.sentence())
        .startsWith(POOL + "the speed-up is 6.13x instead of 7.95x in the baseline")
        .contains("30 % worse", "catches a loss from");
    Finding other = one(Runs.usual().baseline(), slow().onMachine("another", 8), SPEEDUP);
    assertThat(other.advisory()).isTrue();
    assertThat(other.sentence()).contains("it was measured with 2 CPUs and not with 8");
  }

  @Test
  void theBestIsComparedWithTheBestOfThen() {
    Runs other = new Runs().sequential().pool(4, 300, 301, 302, 303, 304);
    Finding finding = one(Runs.usual().baseline(), other.searching(), DURATION);
    assertThat(finding.verdict()).isEqualTo(Verdict.PASS);
    assertThat(finding.sentence()).contains("instead of 302 ms (its best then, with 8) in");
    Threshold memory = Threshold.regression(Metric.PEAK_MEMORY, 0.1);
    assertThat(one(Runs.usual().baseline(), other.searching(), memory).verdict())
        .isEqualTo(Verdict.NO_REFERENCE);
  }

  @Test
  void aWorkloadThatWasChangedIsNotComparable() {
    Finding finding =
        one(Runs.usual().baseline(), slow().of(HandMade.target("local", 47)), DURATION);
    assertThat(finding.verdict()).isEqualTo(Verdict.NOT_COMPARABLE);
    assertThat(finding.sentence()).contains("the workload did something else in the baseline");
  }

  @Test
  void whatWasCalculatedFromTheFirstTasksIsNotCompared() {
    Runs cut = new Runs().sequential().cut(HandMade.cell("local", "platform-threads", 8), 60, 61);
    Finding finding = one(Runs.usual().baseline(), cut, DURATION);
    assertThat(finding.verdict()).isEqualTo(Verdict.NOT_COMPARABLE);
    assertThat(finding.sentence()).contains("only its first tasks were run now");
  }

  @Test
  void aJdkThatWasUpdatedIsTheOneOfBefore() {
    Runs updated =
        new Runs()
            .onJava("17.0.9")
            .measured(
                HandMade.cell("local", "sequential", 1, "17.0.9"), 2400, 2401, 2402, 2403, 2404)
            .measured(
                HandMade.cell("local", "platform-threads", 8, "17.0.9"), 390, 391, 392, 393, 394);
    assertThat(one(Runs.usual().baseline(), updated, SPEEDUP).verdict())
        .isEqualTo(Verdict.REGRESSED);
    assertThat(one(Runs.usual().baseline(), updated, DURATION).advisory()).isTrue();
  }

  @Test
  void aModelThatIsNewHasNoReference() {
    Runs more = Runs.usual().measured(HandMade.cell("local", "async", 8), 300, 301, 302, 303, 304);
    assertThat(found(Runs.usual().baseline(), more.results(), DURATION))
        .extracting(Finding::verdict)
        .containsExactlyInAnyOrder(Verdict.PASS, Verdict.PASS, Verdict.NO_REFERENCE);
  }

  @Test
  void whatHasExpiredIsNoReference() {
    Baseline old =
        Baseline.of(
            Runs.usual().results(),
            new Acceptance("It is right.", null, HandMade.START, LocalDate.of(2026, 1, 1)));
    assertThat(found(old, slow().results(), DURATION))
        .allSatisfy(
            finding -> {
              assertThat(finding.verdict()).isEqualTo(Verdict.NO_REFERENCE);
              assertThat(finding.sentence()).contains("counts until 2026-01-01 only");
            });
  }

  @Test
  void theGateDecidesFromThem() {
    Results run = slow().results();
    Baseline baseline = Runs.usual().baseline();
    Case of = Case.of(run, List.of(DURATION), Policy.USUAL);
    Decision decision =
        Gate.decide(
            of.against(
                Against.reference(
                        baseline.reference("src/bench/baseline.json", null), java.util.Map.of())
                    .withBaseline(found(baseline, run, DURATION))));
    assertThat(decision.verdict()).isEqualTo(Verdict.REGRESSED);
    assertThat(decision.fails()).isTrue();
    assertThat(decision.reference().reason()).isEqualTo("It is right.");
  }
}
