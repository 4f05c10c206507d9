package io.github.concurrencybench.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.concurrencybench.HandMade;
import io.github.concurrencybench.analysis.Summary;
import io.github.concurrencybench.plan.Cell;
import io.github.concurrencybench.plan.Plan;
import io.github.concurrencybench.result.JournalContent;
import io.github.concurrencybench.result.Results;
import io.github.concurrencybench.result.RoundResult;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Runs of a few cells, as findings say how to measure one again. */
final class ConfinedTest {

  private static final Threshold PAGES = GatedRun.regression(Metric.DURATION, "pages");
  private static final Threshold SUMS = GatedRun.regression(Metric.DURATION, "sums");
  private static final Threshold GAIN =
      new Threshold("*", "*", "best", Metric.SPEEDUP, null, 2.0, null);

  private static final String EIGHT = "-Dconcurrency-bench.only=pages/platform-threads/8";

  /** The workloads all stand in a plan, whatever is measured of them. */
  private static Results run(String option, Cell... cells) {
    Plan plan = HandMade.plan(List.of(GatedRun.PAGES, GatedRun.SUMS), List.of(cells));
    List<RoundResult> rounds =
        List.of(cells).stream()
            .flatMap(cell -> HandMade.rounds(cell, 100, 101, 102, 103, 104).stream())
            .toList();
    JournalContent journal = HandMade.journal(plan, rounds);
    return Summary.of(
        new JournalContent(
            journal.head().withCommand("mvn concurrency-bench:run " + option),
            journal.finished(),
            journal.status(),
            journal.lastInstant(),
            journal.duration(),
            journal.warnings()));
  }

  @Test
  void aThresholdForWhatWasNotAskedForIsPassedOverAndSaid() {
    GatedCells cells = GatedCells.of(run(EIGHT, GatedRun.EIGHT), List.of(PAGES, SUMS));
    assertThat(cells.gated()).containsExactly(new Gated(PAGES, GatedRun.EIGHT));
    assertThat(cells.findings()).isEmpty();
    assertThat(cells.notes())
        .containsExactly(
            "<only>pages/platform-threads/8</only> confines this run, and nothing is said about the"
                + " duration of sums/platform-threads/best: run without it to check all.");
  }

  @Test
  void whatWasDecidedHasTheNote() {
    Results run = run(EIGHT, GatedRun.EIGHT);
    Decision decision = Gate.decide(Case.of(run, List.of(PAGES, SUMS), Policy.USUAL));
    assertThat(decision.findings()).extracting(Finding::threshold).containsExactly(PAGES);
    assertThat(decision.notes()).hasSize(1).first().asString().startsWith("<only>pages/");
  }

  @Test
  void withoutOnlyItIsAnError() {
    GatedCells cells = GatedCells.of(run("", GatedRun.EIGHT), List.of(PAGES, SUMS));
    assertThat(cells.findings()).extracting(Finding::verdict).containsExactly(Verdict.ERROR);
    assertThat(cells.notes()).isEmpty();
  }

  @Test
  void aRunAboutWhichNothingIsAskedDoesNotPass() {
    GatedCells cells = GatedCells.of(run(EIGHT, GatedRun.EIGHT), List.of(SUMS));
    assertThat(cells.findings()).extracting(Finding::verdict).containsExactly(Verdict.ERROR);
    assertThat(cells.notes()).isEmpty();
  }

  @Test
  void aGainIsLookedAtWhereSequentialWasMeasured() {
    GatedCells alone = GatedCells.of(run(EIGHT, GatedRun.EIGHT), List.of(PAGES, GAIN));
    assertThat(alone.gated()).extracting(Gated::threshold).containsExactly(PAGES);
    assertThat(alone.notes()).hasSize(1);
    Results run = run("'-Dconcurrency-bench.only=pages/*'", GatedRun.SEQUENTIAL, GatedRun.EIGHT);
    GatedCells beside = GatedCells.of(run, List.of(PAGES, GAIN));
    assertThat(beside.gated()).extracting(Gated::threshold).containsExactly(PAGES, GAIN);
    assertThat(beside.notes()).isEmpty();
  }

  @Test
  void aGainIsMeasuredAgainWithSequential() {
    Finding gain =
        Gate.decide(Case.of(GatedRun.run(), List.of(GAIN), Policy.USUAL)).findings().get(0);
    assertThat(gain.reproduce()).endsWith(" -Dconcurrency-bench.only='pages/*'");
  }

  @Test
  void storedCellsThatWereNotAskedForHaveNotVanished() {
    Results now = run(EIGHT, GatedRun.EIGHT);
    Baseline all =
        Baseline.of(GatedRun.run(), new Acceptance("It is right.", null, HandMade.START, null));
    List<Gated> gated = GatedCells.of(now, List.of(PAGES)).gated();
    assertThat(BaselineFindings.of(gated, now, all, Policy.USUAL)).hasSize(1);
    Results whole = run("", GatedRun.EIGHT);
    assertThat(BaselineFindings.of(gated, whole, all, Policy.USUAL)).hasSizeGreaterThan(1);
  }
}
