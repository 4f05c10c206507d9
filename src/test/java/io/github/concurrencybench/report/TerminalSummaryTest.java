package io.github.concurrencybench.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.concurrencybench.HandMade;
import io.github.concurrencybench.fault.Fault;
import io.github.concurrencybench.plan.Cell;
import io.github.concurrencybench.result.Noise;
import io.github.concurrencybench.result.Sample;
import io.github.concurrencybench.result.Status;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TerminalSummaryTest {

  private static final Path PAGE = Path.of("target", "concurrency-bench", "index.html");

  private static List<String> lines(ReportedRun run) {
    return new TerminalSummary(run.results()).lines(PAGE);
  }

  @Test
  void showsEveryStateOfAModel() throws IOException {
    GoldenFile.assertSame(
        "summary.txt", String.join("\n", lines(ReportedRun.withEveryState())) + "\n");
  }

  @Test
  void isAtMost73ColumnsWide() {
    assertThat(ReportedRun.LONG_REASON.length()).isBetween(190, 220);
    assertThat(lines(ReportedRun.withEveryState())).allMatch(line -> line.length() <= 73);
  }

  @Test
  void isNoWiderWithALongModelAndLongNumbers() {
    ReportedRun run =
        new ReportedRun()
            .measured(
                HandMade.cell("local", "completable-future-of-mine", 1_000_000),
                123_456,
                234_567,
                345_678,
                456_789,
                567_890);
    assertThat(lines(run)).allMatch(line -> line.length() <= 73);
    assertThat(lines(run)).anyMatch(line -> line.contains("completable-future-of-mine"));
  }

  @Test
  void saysWhereThereIsNoAnswer() {
    ReportedRun run = new ReportedRun().without("m", Status.FAILED, "All 100 tasks failed: DNS.");
    assertThat(lines(run))
        .contains(
            "  m                  failed: All 100 tasks failed: DNS.",
            "  No answer: nothing was measured without errors.",
            "Page:  " + PAGE);
  }

  @Fault(
      row = 28,
      fault = "Commands to a terminal in a reason",
      promise = "the terminal is not steered, and no line looks as if Maven had written it")
  @Test
  void aReasonDoesNotSteerTheTerminal() {
    String reason = "It said \u001b[31mred\r\n[INFO] \u202eBUILD\u009b SUCCESS.";
    ReportedRun run = new ReportedRun().without("m", Status.FAILED, reason);
    assertThat(lines(run))
        .contains("  m                  failed: It said red  [INFO] BUILD SUCCESS.");
  }

  /** Two of five samples. */
  @Test
  void marksWhatWasDisturbedAndSaysWhatToDo() {
    Noise loud = new Noise(0.5, 9.0, 0.0, Duration.ZERO, null, 0.35);
    Noise quiet = new Noise(0.5, 9.0, 0.0, Duration.ZERO, null, 0.0);
    ReportedRun run = new ReportedRun();
    Cell cell = HandMade.cell("local", "platform-threads", 8);
    for (int round = 1; round <= 5; round++) {
      Sample sample = HandMade.sample(round, 210);
      run.measured(cell, round, HandMade.in(round < 3 ? loud : quiet, Duration.ZERO, sample));
    }
    assertThat(lines(run))
        .contains(
            "  platform-threads        8  0.21 s!   0.21-0.21         -      12  50 MB",
            "! Other programs used 35 % of the processors in 2 of 5 samples, and",
            "  threads had to wait: numbers are unsteady. Close them, or run again",
            "  with -Dconcurrency-bench.rounds=15.",
            "! disturbed   0 errors   60.0 s");
    assertThat(lines(run)).allMatch(line -> line.length() <= 73);
  }

  @Test
  void explainsNoMarkThatDoesNotOccur() {
    assertThat(lines(new ReportedRun().without("m", Status.FAILED, "It broke.")))
        .contains("0 errors   60.0 s");
  }

  @ParameterizedTest
  @CsvSource({
    "9840000000, 9.84 s",
    "210000000, 0.21 s",
    "99500000, 0.10 s",
    "99000000, 99.0 ms",
    "31500000, 31.5 ms",
    "12345000000, 12.3 s",
    "9999000000, 10.0 s",
    "123456000000, 123 s",
    "50000, 50.0 µs",
    "99400, 99.4 µs",
    "99500, 0.1 ms"
  })
  void showsDurationsWithThreeFigures(double nanos, String text) {
    assertThat(Figures.duration(nanos)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"1, 1.0x", "9.94, 9.9x", "9.96, 10x", "46.8, 47x", "0.5, 0.5x"})
  void showsGainsWithTwoFigures(double ratio, String text) {
    assertThat(Figures.times(new io.github.concurrencybench.result.Estimate(ratio, null, null)))
        .isEqualTo(text);
  }
}
