package io.github.concurrencybench.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.concurrencybench.fault.Fault;
import io.github.concurrencybench.fork.OwnClasses;
import io.github.concurrencybench.it.Jdk;
import io.github.concurrencybench.plan.Cell;
import io.github.concurrencybench.plan.Plan;
import io.github.concurrencybench.plan.Repetitions;
import io.github.concurrencybench.plan.Side;
import io.github.concurrencybench.plan.Sweep;
import io.github.concurrencybench.plan.TaskWorkload;
import io.github.concurrencybench.plan.Turn;
import io.github.concurrencybench.plan.UserCode;
import io.github.concurrencybench.plan.Warmups;
import io.github.concurrencybench.plan.Workers;
import io.github.concurrencybench.result.Probe;
import io.github.concurrencybench.result.RoundResult;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What real forks see of tasks that wait: mostly 48 of them, 8 at a time, 10 ms each. */
@Timeout(120)
final class ProbeTest {

  private static final String TASK = "io.github.concurrencybench.measure.WaitingTask.";

  @TempDir private Path folder;

  @BeforeEach
  void makeAFolder() throws IOException {
    Files.createDirectories(folder.resolve("work"));
  }

  @ParameterizedTest
  @CsvSource({
    "synchronized, inSynchronized, 0.8, 0.95",
    "lock, inLock, 0.8, 0.95",
    "semaphore, withPermit, 0.2, 0.6"
  })
  void showsWhereThreadsWaitForLocks(String how, String method, double least, double most)
      throws Exception {
    Probe probe = probe(how, "platform-threads", JavaHome.ofThisJvm());
    assertThat(probe.lockWaitShare()).isBetween(least, most);
    assertThat(probe.lock()).matches(at(method));
    assertThat(probe.pins()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "platform-threads, synchronized, inSynchronized, 0.8, 0.95",
    "virtual-threads, synchronized, inSynchronized, 0.8, 0.95",
    "virtual-threads, lock, inLock, 0.8, 0.95",
    "virtual-threads, semaphore, withPermit, 0.2, 0.6",
    "virtual-threads, pool, withOneOfThePool, 0.6, 0.9"
  })
  void showsWhereVirtualThreadsWaitForLocks(
      String model, String how, String method, double least, double most) throws Exception {
    Probe probe = probe(how, model, java25());
    assertThat(probe.lockWaitShare()).isBetween(least, most);
    assertThat(probe.lock()).matches(at(method));
    assertThat(probe.pins()).isZero();
    assertThat(probe.pinned()).isZero();
    assertThat(probe.pinnedAt()).isNull();
  }

  @ParameterizedTest
  @CsvSource({"future", "sleep"})
  void takesNothingElseForALock(String how) throws Exception {
    // More of them, since these do not wait in turn: their batch would be over after a few looks.
    Probe probe = probe(400, how, "virtual-threads", java25());
    assertThat(probe.lockWaitShare()).isLessThan(0.1);
    assertThat(probe.pins()).isZero();
  }

  @Fault(
      row = 69,
      fault = "Virtual threads hold their carriers",
      promise = "how often, how long and at which line")
  @ParameterizedTest
  @CsvSource({"-Xmx96m", "'-XX:+UseZGC -XX:StartFlightRecording=settings=profile'"})
  void tellsWhereVirtualThreadsHoldTheirCarriers(String args) throws Exception {
    Probe probe = probe("initialiser", "virtual-threads", java25(), args.split(" "));
    assertThat(probe.pins()).isGreaterThanOrEqualTo(48);
    assertThat(probe.pinned()).isGreaterThanOrEqualTo(Duration.ofMillis(480));
    assertThat(probe.pinnedAt())
        .matches(
            "io\\.github\\.concurrencybench\\.measure\\.WaitingTask\\$Slow\\.<clinit>"
                + "\\(WaitingTask\\.java:\\d+\\) <- java\\.lang\\.Class\\.forName0\\(.*\\) <- .*"
                + TASK.replace(".", "\\.")
                + "run\\(WaitingTask\\.java:\\d+\\) \\(VM call to .*Slow\\.<clinit> on stack\\)");
  }

  @Test
  void needsNoFlightRecorderForLocks() throws Exception {
    Probe probe =
        probe(
            "lock",
            "virtual-threads",
            java25(),
            "--limit-modules=java.base,java.logging,java.management,java.net.http,java.naming,"
                + "jdk.management,jdk.unsupported");
    assertThat(probe.lockWaitShare()).isBetween(0.8, 0.95);
    assertThat(probe.pinned()).isNull();
  }

  private static String at(String method) {
    return (TASK + method).replace(".", "\\.") + "\\(WaitingTask\\.java:\\d+\\)";
  }

  private static Path java25() throws IOException {
    if (Runtime.version().feature() >= 25) {
      return JavaHome.ofThisJvm();
    }
    assumeThat(Jdk.beside(25)).isPresent();
    return Jdk.beside(25).get();
  }

  private Probe probe(String how, String model, Path java, String... args) throws Exception {
    return probe(48, how, model, java, args);
  }

  private Probe probe(int tasks, String how, String model, Path java, String... args)
      throws Exception {
    TaskWorkload workload =
        new TaskWorkload("waits", WaitingTask.class.getName(), tasks, Map.of(), Map.of("how", how));
    Cell cell = new Cell("waits", tasks, model, new Workers(8), "some", Side.PRESENT);
    List<String> jvmArgs = new ArrayList<>(List.of("-Xmx64m"));
    jvmArgs.addAll(List.of(args));
    Plan plan =
        new Plan(
            List.of(workload),
            List.of(cell),
            new Repetitions(5, 3, Warmups.AUTO),
            Sweep.FULL,
            1,
            jvmArgs);
    JavaRemedy none = new JavaRemedy(List.of(), new InstalledJdks(List.of()), false);
    Launches launches = new Launches(Map.of("some", launch(java)), none);
    Path work = folder.resolve("work");
    try (JmhEngine engine =
        new JmhEngine(plan, launches, work, Deadlines.of(Duration.ofMinutes(1)))) {
      RoundResult result = engine.measure(Turn.probe(cell, 6));
      assertThat(result.reason()).isNull();
      assertThat(result.samples()).hasSize(1);
      assertThat(result.samples().get(0).ok()).isEqualTo(tasks);
      assertNothingIsLeft(work, args.length > 1);
      return result.probe();
    }
  }

  private void assertNothingIsLeft(Path work, boolean mayPrint) throws IOException {
    try (Stream<Path> files = Files.list(work)) {
      assertThat(files.map(Path::toString)).noneMatch(file -> file.endsWith(".jfr"));
    }
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(Path::getFileName).map(Path::toString))
          .noneMatch(file -> !mayPrint && file.startsWith("fork-"));
    }
  }

  private Launch launch(Path java) {
    List<Path> ours =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(Path::of)
            .toList();
    List<String> theirs = List.of(OwnClasses.folder().toString());
    return new Launch(
        java.resolve("bin/java"),
        ours,
        folder,
        folder.resolve("forks.log"),
        new UserCode(theirs, List.of()));
  }
}
