package io.github.concurrencybench.measure;

import static io.github.concurrencybench.plan.JmhMode.SINGLE_SHOT;
import static io.github.concurrencybench.plan.JmhMode.THROUGHPUT;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.concurrencybench.plan.Cell;
import io.github.concurrencybench.plan.Side;
import io.github.concurrencybench.result.RoundResult;
import io.github.concurrencybench.result.Status;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of benchmarks of a user's that fail, each in a real fork of their own JMH. */
@Timeout(120)
final class BrokenSuiteTest {

  private static final Cell CELL = RealSuite.cell("platform-threads", 2);

  @TempDir private Path folder;

  @AfterEach
  void nothingIsLeft() {
    assertThat(ProcessHandle.current().descendants().filter(ProcessHandle::isAlive)).isEmpty();
  }

  private RoundResult measured(String version, String name, Cell cell) throws Exception {
    return RealSuite.of(version, folder, "Broken")
        .measured(RealSuite.benchmark("Broken." + name, THROUGHPUT), cell);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1.21 | fails | The benchmark failed: com.acme.Broken$Own: always.
          1.37 | fails | The benchmark failed: com.acme.Broken$Own: always.
          1.37 | withoutSetUp | The benchmark failed: java.lang.IllegalArgumentException: no set-up at all.
          1.21 | unmade | The benchmark failed: java.lang.UnsupportedOperationException: not made.
          1.37 | withoutEnd | The benchmark failed: java.lang.IllegalStateException: no tear-down.
          1.21 | exits | The measured JVM ended before its time with exit code 3: it could not start, it crashed, the system ended it, or a task called System.exit.
          1.37 | exitsWell | The measured JVM ended before its time: it could not start, it crashed, the system ended it, or a task called System.exit.
          1.37 | halts | The measured JVM ended before its time with exit code 137 (signal 9): it could not start, it crashed, the system ended it, or a task called System.exit.
          1.37 | gone | com.acme.Broken.gone is not among the benchmarks of this code; compile it anew with JMH's annotation processor.
          """)
  void whatFailsIsTold(String version, String name, String reason) throws Exception {
    RoundResult result = measured(version, name, CELL);

    assertThat(result.status()).isEqualTo(Status.FAILED);
    assertThat(result.reason()).isEqualTo(reason);
  }

  @Test
  void whatOlderCodeLacksIsNotApplicableThere() throws Exception {
    RoundResult result = measured("1.37", "unlinked", CELL.on(Side.REFERENCE));

    assertThat(result.status()).as(result.reason()).isEqualTo(Status.NOT_APPLICABLE);
    assertThat(result.reason())
        .isEqualTo(
            "The benchmark does not link: java.lang.NoSuchMethodError: 'int com.acme.Shop.all()'.");
  }

  @Test
  void aThreadThatIsLeftBehindDoesNotOutliveTheFork() throws Exception {
    RoundResult result = measured("1.37", "leavesAThread", CELL);

    assertThat(result.reason()).isNull();
    assertThat(result.samples()).hasSize(2);
  }

  @Test
  void whatHasComeToAnEndBeforeAFailureIsKept() throws Exception {
    RealSuite suite = RealSuite.of("1.37", folder, "Broken");

    RoundResult result =
        suite.measured(
            RealSuite.benchmark("Broken.failsTheThirdTime", SINGLE_SHOT),
            RealSuite.cell("platform-threads", 1));

    assertThat(result.status()).isEqualTo(Status.FAILED);
    assertThat(result.reason())
        .isEqualTo("The benchmark failed: java.lang.IllegalStateException: the third time.");
    assertThat(result.samples()).as("one warm-up, one sample, then that").hasSize(1);
  }

  @Test
  void whatHangsIsEndedAfterTheTimeThatItsIterationsTake() throws Exception {
    RealSuite suite = RealSuite.of("1.37", folder, "Broken");

    RoundResult result =
        suite.measured(
            RealSuite.benchmark("Broken.hangs", THROUGHPUT),
            CELL,
            turn -> turn,
            Deadlines.of(Duration.ofSeconds(4)));

    assertThat(result.status()).isEqualTo(Status.FAILED);
    assertThat(result.reason())
        .startsWith(
            "The first iteration of the benchmark, with its set-up, did not end within <batchTimeout> of 4000 ms after the 200 ms that an iteration takes; what its threads did is in ");
  }

  @Test
  void whatHangsBeyondTheTimeBudgetIsNotMeasured() throws Exception {
    RealSuite suite = RealSuite.of("1.37", folder, "Broken");
    Duration budget = Duration.ofSeconds(4);

    RoundResult result =
        suite.measured(
            RealSuite.benchmark("Broken.hangs", THROUGHPUT),
            CELL,
            turn -> turn.within(1e9),
            Deadlines.within(Duration.ofMinutes(5), budget, budget));

    assertThat(result.status()).isEqualTo(Status.NOT_MEASURED);
    assertThat(result.reason())
        .startsWith(
            "The first iteration of the benchmark, with its set-up, did not end within its share of the <timeBudget> of 4 s");
  }
}
