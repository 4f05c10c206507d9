package io.github.concurrencybench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.concurrencybench.fault.Fault;
import io.github.concurrencybench.plan.TaskWorkload;
import io.github.concurrencybench.result.RoundResult;
import io.github.concurrencybench.result.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Real forks whose JVM ends before its time. */
@Timeout(90)
final class EndedForksTest {

  private static final String ENDED = "The measured JVM ended before its time";

  @TempDir private Path folder;

  private RoundResult ended(String how) throws IOException, InterruptedException {
    TaskWorkload workload =
        new TaskWorkload("ends", EndingTask.class.getName(), 2, Map.of(), Map.of("how", how));
    RoundResult result =
        new WholeRun(folder, WholeRun.ordinaryJava(), List.of("-Xmx64m")).one(workload, folder);
    assertThat(result.status()).isEqualTo(Status.FAILED);
    assertThat(result.samples()).isEmpty();
    return result;
  }

  @Fault(
      row = 29,
      fault = "A task ends its JVM with exit code 0, as if all were well",
      promise = "its cell fails and says that it ended before its time")
  @ParameterizedTest
  @ValueSource(strings = {"exit-0", "halt-0"})
  void anEndWithoutResultsIsAFailure(String how) throws Exception {
    assertThat(ended(how).reason()).startsWith(ENDED).contains("a task called System.exit");
  }

  /** Of System.exit, JMH keeps the code for itself. */
  @Fault(
      row = 30,
      fault = "A task ends its JVM",
      promise = "its cell fails and says so; with the exit code where the JVM was halted")
  @ParameterizedTest
  @CsvSource({"exit-42, ''", "halt-42, ' with exit code 42'"})
  void anEndIsTold(String how, String code) throws Exception {
    assertThat(ended(how).reason()).startsWith(ENDED + code + ":");
  }

  @Fault(
      row = 34,
      fault = "The JVM of a fork crashes",
      promise = "its cell fails, with the signal and what the JVM said")
  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "no signals")
  void aCrashIsToldWithItsSignal() throws Exception {
    assertThat(ended("crash").reason())
        .startsWith(ENDED + " with exit code 134 (signal 6):")
        .contains("hs_err_pid");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).anyMatch(file -> file.getFileName().toString().startsWith("hs_err_pid"));
    }
  }
}
