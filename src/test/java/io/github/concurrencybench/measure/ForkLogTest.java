package io.github.concurrencybench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.concurrencybench.fault.Fault;
import io.github.concurrencybench.plan.Cell;
import io.github.concurrencybench.plan.CpuWorkload;
import io.github.concurrencybench.plan.Output;
import io.github.concurrencybench.plan.Plan;
import io.github.concurrencybench.plan.Repetitions;
import io.github.concurrencybench.plan.Side;
import io.github.concurrencybench.plan.Sweep;
import io.github.concurrencybench.plan.Turn;
import io.github.concurrencybench.plan.Warmups;
import io.github.concurrencybench.plan.Workers;
import io.github.concurrencybench.result.RoundResult;
import io.github.concurrencybench.result.Sample;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What tasks of a real fork print and log. */
@Timeout(120)
final class ForkLogTest {

  private static final List<Path> CLASS_PATH =
      Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
          .map(Path::of)
          .toList();
  private static final int MEGABYTE = 1 << 20;

  @TempDir private Path folder;

  @BeforeEach
  void makeTheFolders() throws IOException {
    Files.createDirectory(folder.resolve("work"));
  }

  /** A warm-up and two samples of so many tasks. */
  private RoundResult measured(Output output, int tasks) throws InterruptedException {
    CpuWorkload workload = new CpuWorkload("sums", 2, tasks, output);
    Cell cell = new Cell("sums", tasks, "platform-threads", new Workers(2), "17.0.1", Side.PRESENT);
    Repetitions repetitions = new Repetitions(1, 2, new Warmups(1));
    Plan plan = new Plan(List.of(workload), List.of(cell), repetitions, Sweep.FULL, 1, List.of());
    Path java = JavaHome.ofThisJvm().resolve("bin/java");
    Launch launch = new Launch(java, CLASS_PATH, folder, folder.resolve("forks.log"));
    Launches launches =
        new Launches(
            Map.of("17.0.1", launch),
            new JavaRemedy(List.of(), new InstalledJdks(List.of()), true));
    Path work = folder.resolve("work");
    try (JmhEngine engine =
        new JmhEngine(plan, launches, work, Deadlines.of(Duration.ofMinutes(2)))) {
      return engine.measure(new Turn(cell, 4, 2));
    }
  }

  private Path log(String end) {
    return folder.resolve("fork-4-sums_platform-threads_2_17.0.1" + end);
  }

  private static void isWhole(RoundResult result, int tasks) {
    assertThat(result.reason()).isNull();
    assertThat(result.samples()).hasSize(2).extracting(Sample::ok).containsOnly(tasks);
  }

  @Test
  void printedLinesAreKept() throws Exception {
    isWhole(measured(Output.PRINT, 30), 30);
    List<String> lines = Files.readAllLines(log(".log"));
    assertThat(lines).hasSize(3 * 30).contains("task 0: 0 bytes, checksum 1");
    assertThat(lines).allMatch(line -> line.matches("task \\d+: 0 bytes, checksum \\d+"));
  }

  @Test
  void loggedLinesAreKeptFromTheConsoleAndFromTheFile() throws Exception {
    isWhole(measured(Output.LOG, 30), 30);
    for (String end : List.of(".log", ".tasks.log")) {
      List<String> lines = Files.readAllLines(log(end));
      assertThat(lines).as(end).hasSize(3 * 30);
      assertThat(lines).allMatch(line -> line.matches(".* INFO  \\[.*] task \\d+: 0 bytes,.*"));
    }
  }

  @Fault(
      row = 40,
      fault = "A task prints more than a megabyte",
      promise = "its log ends there and says how much is left out")
  @Test
  void tooMuchIsCutOff() throws Exception {
    int tasks = 20_000;
    isWhole(measured(Output.PRINT, tasks), tasks);
    assertThat(Files.size(log(".log"))).isBetween((long) MEGABYTE, MEGABYTE + 100L);
    assertThat(log(".log")).content().contains("bytes more, which are left out.");
    assertThat(Files.size(folder.resolve("forks.log"))).isZero();
  }

  @Test
  void quietTasksLeaveNoFile() throws Exception {
    isWhole(measured(Output.NONE, 30), 30);
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("work", "forks.log");
    }
    assertThat(Files.size(folder.resolve("forks.log"))).isZero();
  }
}
