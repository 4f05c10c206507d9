package io.github.concurrencybench.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.concurrencybench.HandMade;
import io.github.concurrencybench.plan.Cell;
import io.github.concurrencybench.result.Noise;
import io.github.concurrencybench.result.Sample;
import io.github.concurrencybench.result.Status;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The advice on a download of 100 files, sentence by sentence. */
final class ComparisonWordsTest {

  private final ReportedRun run = new ReportedRun();

  private void measured(String model, int workers, double... millis) {
    run.measured(HandMade.cell("local", model, workers), millis);
  }

  private void measured(String model, int workers, int threads, Long memory, double millis) {
    Cell cell = HandMade.cell("local", model, workers);
    for (int round = 1; round <= 5; round++) {
      Sample sample = HandMade.sample(round, millis);
      run.measured(cell, round, with(sample, threads, memory));
    }
  }

  private static Sample with(Sample sample, int threads, Long memory) {
    return new Sample(
        sample.round(),
        sample.duration(),
        sample.ok(),
        sample.errors(),
        sample.bytes(),
        sample.checksum(),
        sample.cpu(),
        threads,
        memory,
        null,
        Duration.ZERO,
        Noise.UNKNOWN);
  }

  private List<String> advice() {
    return new WorkloadViews(run.results(), Words.ENGLISH).all().get(0).advice();
  }

  @Test
  void saysWhatToUseAndWhatItGains() {
    measured("sequential", 1, 1000, 1010, 1020, 1030, 1040);
    measured("platform-threads", 8, 100, 100, 100, 100, 100);
    measured("platform-threads", 16, 200, 200, 200, 200, 200);
    assertThat(advice())
        .containsExactly(
            "Use platform-threads with 8 at a time (confirmed). Limit: not found out.",
            "10 times as fast as one after the other (10-10).",
            "Predicted: cores x p 1, cores x U/p (Goetz, U = 1) 20; neither holds.",
            "Set: newFixedThreadPool(8); connections per route 8 (default 5)");
  }

  @Test
  void saysWhatTheNextSimplerModelWouldCost() {
    measured("platform-threads", 8, 139, 140, 141, 130, 150);
    measured("async", 16, 100, 100, 100, 100, 100);
    assertThat(advice())
        .contains("platform-threads, simpler, would take 1.4 times as long with 8 (1.3-1.5).");
  }

  @Test
  void aTieKeepsTheSimplest() {
    measured("async", 16, 100, 100, 100, 100, 100);
    measured("virtual-threads", 8, 100, 101, 102, 103, 104);
    measured("platform-threads", 8, 101, 101, 102, 103, 104);
    assertThat(advice())
        .startsWith(
            "Use 8 at a time (the only number measured). Limit: not found out; only one number of workers was"
                + " measured.")
        .contains("Models tie: keep platform threads, the simplest.");
  }

  @Test
  void namesThoseThatTieWhereNotAllDo() {
    measured("platform-threads", 8, 200, 200, 200, 200, 200);
    measured("virtual-threads", 8, 100, 100, 100, 100, 100);
    measured("async", 8, 100, 100, 100, 100, 100);
    assertThat(advice())
        .contains(
            "virtual-threads, async tie: keep virtual threads.",
            "platform-threads, simpler, would take 2.0 times as long with 8 (2.0-2.0).");
  }

  @Test
  void threadsAndMemoryPartAtTheLargestNumber() {
    measured("platform-threads", 48, 54, 47L << 20, 100);
    measured("virtual-threads", 48, 10, 50L << 20, 100);
    measured("platform-threads", 480, 486, 92L << 20, 120);
    measured("virtual-threads", 480, 10, 50L << 20, 120);
    assertThat(advice())
        .contains(
            "Models tie: keep platform threads. At 480 workers they need 486 threads, 92 MB;"
                + " virtual-threads 10 and 50 MB.");
  }

  @Test
  void threadsPartAlsoWhereTheWinnerIsClear() {
    measured("platform-threads", 480, 486, null, 200);
    measured("virtual-threads", 480, 10, null, 100);
    assertThat(advice())
        .contains("At 480 workers platform-threads need 486 threads; virtual-threads 10.");
  }

  @Test
  void nothingPartsWhereThreadsAreAlikeOrOneIsMissing() {
    measured("platform-threads", 8, 14, 47L << 20, 100);
    measured("virtual-threads", 8, 10, 50L << 20, 100);
    assertThat(advice()).contains("Models tie: keep platform threads.");
    measured("platform-threads", 480, 486, 92L << 20, 120);
    assertThat(advice()).contains("Models tie: keep platform threads.");
  }

  @Test
  void aScaledYardstickMakesTheGainApproximate() {
    run.cut(HandMade.cell("local", "sequential", 1), 20, 900, 940, 940, 940, 980);
    measured("platform-threads", 48, 100, 100, 100, 100, 100);
    assertThat(advice()).contains("~47 times as fast as one after the other (45-49).");
    WorkloadView view = new WorkloadViews(run.results(), Words.ENGLISH).all().get(0);
    assertThat(view.best()).extracting(BestRow::speedup).containsExactly("1.0x", "~47x");
    assertThat(run.results().analysis().get(0).sentence())
        .isEqualTo(
            "sequential: 1 at a time (the only number measured). Limit: not found out; only one number of workers"
                + " was measured.");
    assertThat(run.results().analysis().get(1).sentence())
        .isEqualTo(
            "platform-threads: 48 at a time (the only number measured), about 47.0 times as fast as one after the"
                + " other. Limit: not found out; only one number of workers was measured.");
  }

  @Test
  void saysWhereMediansHadToDo() {
    measured("platform-threads", 8, 100, 100, 100);
    measured("virtual-threads", 8, 100, 100, 100);
    assertThat(advice())
        .contains("Compared by their medians: they share fewer than 5 rounds.")
        .contains("Models tie: keep platform threads.");
  }

  @Test
  void oneAfterTheOtherMayBeBest() {
    measured("sequential", 1, 100, 100, 100, 100, 100);
    measured("platform-threads", 8, 130, 130, 130, 130, 130);
    assertThat(advice())
        .containsExactly("Run one after the other.", "Set: a plain loop; no pool is faster");
  }

  /** One after the other was no choice, then. */
  @Test
  void noAnswerIsGivenWhereAllElseFailed() {
    measured("sequential", 1, 100, 100, 100, 100, 100);
    Cell failing = HandMade.cell("local", "platform-threads", 16);
    run.measured(failing, 1, HandMade.sample(1, 10, Map.of("HTTP_503", 6), 0));
    assertThat(advice())
        .containsExactly(
            "No answer: nothing but one after the other was measured without errors.",
            "With 16 at a time tasks failed; try fewer: <workers>1..15</workers>");
  }

  @Test
  void aNumberThatWasMeasuredAloneIsNoAdvice() {
    measured("platform-threads", 8, 100, 100, 100, 100, 100);
    assertThat(advice())
        .containsExactly(
            "Measured: platform-threads with 8 at a time; there is nothing to compare it with.");
    WorkloadView view = new WorkloadViews(run.results(), Words.ENGLISH).all().get(0);
    assertThat(view.best()).extracting(BestRow::mark).containsExactly("");
    assertThat(view.best()).extracting(BestRow::confidence).allMatch(it -> it.contains("only"));
  }

  @Test
  void otherChecksumsAreNoReasonToTryFewer() {
    measured("sequential", 1, 100, 100, 100, 100, 100);
    Cell other = HandMade.cell("local", "platform-threads", 16);
    run.measured(other, 1, HandMade.sample(1, 10, Map.of(), 1));
    run.without("async", Status.NOT_MEASURED, "There was no time for it.");
    assertThat(advice())
        .containsExactly("No answer: nothing but one after the other was measured without errors.");
  }
}
