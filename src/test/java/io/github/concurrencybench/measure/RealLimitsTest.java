package io.github.concurrencybench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.concurrencybench.fault.DyingServer;
import io.github.concurrencybench.fault.Fault;
import io.github.concurrencybench.plan.CpuWorkload;
import io.github.concurrencybench.plan.Plan;
import io.github.concurrencybench.plan.Repetitions;
import io.github.concurrencybench.plan.Warmups;
import io.github.concurrencybench.result.RoundResult;
import io.github.concurrencybench.result.Sample;
import io.github.concurrencybench.result.Status;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Limits that the system holds, from a real fork to the result of its cell. */
@Timeout(120)
@EnabledOnOs(OS.LINUX)
final class RealLimitsTest {

  private static final int MANY = 400;
  private static final Duration THINK = Duration.ofMillis(500);

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"platform-threads", "async", "jdk-async"})
  @Fault(
      row = 45,
      fault = "No further connection can be opened (ulimit -n 256)",
      promise = "LOCAL_FDS, with the limit and the remedy; never the target's error")
  void aCellThatCanOpenNoFurtherConnectionIsInvalid(String model) throws Exception {
    RoundResult result =
        RealForks.in(folder)
            .after("ulimit -n 256")
            .measured(RealForks.plan(RealForks.target(MANY, THINK), model, MANY));
    assertThat(result.status()).isEqualTo(Status.FAILED);
    assertThat(result.reason())
        .startsWith("The batch was ended at a limit of this machine. Of 400 tasks, ")
        .contains("LOCAL_FDS is a limit of this machine and says nothing about what is measured")
        .contains("raise it (ulimit -n, ");
    Sample sample = result.samples().get(0);
    assertThat(sample.errors().keySet()).containsExactly("LOCAL_FDS");
    // What was under way came to its end, and is counted.
    assertThat(sample.ok()).isBetween(20, 256);
  }

  @Test
  @Fault(
      row = 45,
      fault = "No further file can be opened (ulimit -n 256)",
      promise = "fewer workers are measured all the same")
  void fewerConnectionsAreMeasured() throws Exception {
    RoundResult result =
        RealForks.in(folder)
            .after("ulimit -n 256")
            .measured(RealForks.plan(RealForks.target(MANY, THINK), "platform-threads", 96));
    assertThat(result.reason()).isNull();
    assertThat(result.samples()).extracting(Sample::ok).containsExactly(MANY);
  }

  @Test
  @Fault(
      row = 62,
      fault = "LC_ALL=C, a Turkish JVM, and a path with spaces and quotes",
      promise = "measures as anywhere else")
  void aStrangePlaceIsAPlace() throws Exception {
    Path strange = folder.resolve("it's \"a b\" $HOME;");
    CpuWorkload sums = new CpuWorkload("sums", 1000, 20);
    Plan plan =
        RealForks.plan(sums, "processes", 2)
            .withJvmArgs(List.of("-Xmx128m", "-Duser.language=tr", "-Duser.country=TR"));
    RoundResult result = RealForks.in(strange).after("export LC_ALL=C").measured(plan);
    assertThat(result.reason()).isNull();
    assertThat(result.samples()).extracting(Sample::ok).containsExactly(20);
  }

  @ParameterizedTest
  @ValueSource(strings = {"platform-threads", "async", "chunked-processes"})
  @Fault(
      row = 2,
      fault = "The target dies in the middle of a cell",
      promise = "the cell fails after 50 failures in a row, says so, and keeps what was counted")
  void aCellWhoseTargetDiesSaysSo(String model) throws Exception {
    try (DyingServer server = DyingServer.after(9)) {
      RoundResult result =
          RealForks.in(folder)
              .measured(RealForks.plan(RealForks.downloads(server.url(), 500), model, 2));
      assertThat(result.status()).isEqualTo(Status.FAILED);
      assertThat(result.reason())
          .matches(
              "The batch was ended after 50 failures in a row, the last one CONNECT_REFUSED\\."
                  + " Of 500 tasks, 9 succeeded, \\d+ failed \\(CONNECT_REFUSED \\d+.*\\) and \\d+"
                  + " were not begun\\.");
      assertThat(result.samples()).extracting(Sample::ok).containsExactly(9);
      assertThat(result.serviceTimes()).isNull();
    }
  }

  @Test
  @Fault(
      row = 2,
      fault = "The target is dead while a cell warms up",
      promise = "the cell fails after 50 failures in a row, over all batches")
  void aCellThatIsBrokenOffWhileItWarmsUpSaysSo() throws Exception {
    try (DyingServer server = DyingServer.after(0)) {
      Plan plan = RealForks.plan(RealForks.downloads(server.url(), 20), "sequential", 1);
      RoundResult result =
          RealForks.in(folder)
              .measured(plan.withRepetitions(new Repetitions(1, 3, new Warmups(5))));
      assertThat(result.reason())
          .isEqualTo(
              "The batch was ended after 50 failures in a row, the last one CONNECT_REFUSED."
                  + " Of 20 tasks, 0 succeeded, 10 failed (CONNECT_REFUSED 10) and 10 were not"
                  + " begun.");
    }
  }
}
