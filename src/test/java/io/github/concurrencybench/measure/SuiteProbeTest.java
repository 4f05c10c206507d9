package io.github.concurrencybench.measure;

import static io.github.concurrencybench.plan.JmhMode.THROUGHPUT;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.concurrencybench.plan.Cell;
import io.github.concurrencybench.plan.Turn;
import io.github.concurrencybench.result.Probe;
import io.github.concurrencybench.result.RoundResult;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A look at what the threads of a JMH benchmark wait for, in real forks. */
@Timeout(120)
final class SuiteProbeTest {

  @TempDir private Path folder;

  private RoundResult looked(String version, String benchmark) throws Exception {
    Cell cell = RealSuite.cell("platform-threads", 2);
    return RealSuite.of(version, folder, "Counters")
        .measured(
            RealSuite.benchmark("Counters." + benchmark, THROUGHPUT),
            cell,
            turn -> Turn.probe(cell, 1),
            Deadlines.of(Duration.ofMinutes(1)));
  }

  /** Where a lock is held for a moment only, threads spin, and are hardly ever seen to wait. */
  @ParameterizedTest
  @CsvSource({"1.21, guarded, 0.05", "1.37, guarded, 0.05", "1.37, method, 0.02"})
  void aLockThatOperationsShareIsNamedWithItsPlace(String version, String benchmark, double least)
      throws Exception {
    RoundResult result = looked(version, benchmark);

    assertThat(result.reason()).isNull();
    Probe probe = result.probe();
    assertThat(probe.lockWaitShare()).isGreaterThan(least);
    assertThat(probe.lock())
        .matches("com\\.acme\\.Counters\\." + benchmark + "\\(Counters\\.java:\\d+\\)");
  }

  @ParameterizedTest
  @CsvSource({"1.21, random", "1.37, contended"})
  void whatWaitsForNothingHasNone(String version, String benchmark) throws Exception {
    RoundResult result = looked(version, benchmark);

    assertThat(result.reason()).isNull();
    assertThat(result.probe().lockWaitShare()).isLessThan(0.02);
  }
}
