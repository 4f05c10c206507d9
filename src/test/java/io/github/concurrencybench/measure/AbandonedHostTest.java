package io.github.concurrencybench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.concurrencybench.HandMade;
import io.github.concurrencybench.fault.Fault;
import io.github.concurrencybench.plan.Cell;
import io.github.concurrencybench.plan.CpuWorkload;
import io.github.concurrencybench.plan.Plan;
import io.github.concurrencybench.plan.Repetitions;
import io.github.concurrencybench.plan.Sweep;
import io.github.concurrencybench.plan.Turn;
import io.github.concurrencybench.plan.Warmups;
import io.github.concurrencybench.result.RoundResult;
import io.github.concurrencybench.result.Status;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A process of a run is killed while worker processes are at work: Maven's, and the host. */
@Timeout(120)
final class AbandonedHostTest {

  private static final Duration LONG = Duration.ofMinutes(1);
  private static final CpuWorkload ENDLESS = new CpuWorkload("endless", Long.MAX_VALUE / 2, 100);
  private static final Cell CELL = HandMade.cell("endless", "processes", 2);

  @TempDir private Path folder;

  @BeforeEach
  void makeAFolder() throws IOException {
    Files.createDirectory(folder.resolve("work"));
  }

  private static RoundResult measured(Path folder) throws InterruptedException {
    Repetitions once = new Repetitions(1, 1, new Warmups(0));
    Plan plan = new Plan(List.of(ENDLESS), List.of(CELL), once, Sweep.FULL, 1, List.of("-Xmx64m"));
    List<Path> classPath =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(Path::of)
            .toList();
    Launch launch =
        new Launch(
            JavaHome.ofThisJvm().resolve("bin/java"),
            classPath,
            folder,
            folder.resolve("forks.log"));
    JavaRemedy none = new JavaRemedy(List.of(), new InstalledJdks(List.of()), false);
    try (JmhEngine engine =
        new JmhEngine(
            plan,
            new Launches(Map.of(CELL.jvm(), launch), none),
            folder.resolve("work"),
            Deadlines.of(LONG))) {
      return engine.measure(new Turn(CELL, 1, 1));
    }
  }

  /** In the place of Maven. */
  static final class Build {
    private Build() {}

    @SuppressWarnings("try")
    public static void main(String[] args) throws InterruptedException {
      Path lock = MachineLock.usualFile();
      try (MachineLock held = MachineLock.take(lock, "a build", Duration.ZERO, told -> {})) {
        measured(Path.of(args[0]));
      }
    }
  }

  private Process build() throws IOException {
    return new ProcessBuilder(
            JavaHome.ofThisJvm().resolve("bin/java").toString(),
            "-Duser.home=" + folder,
            "-cp",
            System.getProperty("java.class.path"),
            Build.class.getName(),
            folder.toString())
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("build.log").toFile())
        .start();
  }

  /** Host, fork and two workers, once the workers are at work. */
  private static List<ProcessHandle> tree(ProcessHandle build) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    List<ProcessHandle> tree = List.of();
    while (tree.size() < 4 && System.nanoTime() < end) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
      tree = build.descendants().toList();
    }
    return tree;
  }

  @Test
  @Fault(
      row = {37, 51, 52},
      fault = "kill -9 of Maven while worker processes are at work",
      promise =
          "host, fork and workers end, the work folder is deleted, and the next run gets the"
              + " machine's lock no sooner")
  void aKilledBuildLeavesNothing() throws Exception {
    Process build = build();
    List<ProcessHandle> tree = tree(build.toHandle());
    assertThat(tree).hasSize(4);
    assertThat(folder.resolve("work")).isNotEmptyDirectory();
    ProcessHandle host = build.children().findFirst().orElseThrow();
    build.destroyForcibly();
    Path lock = folder.resolve(".cache/concurrency-bench/machine.lock");
    try (MachineLock next = MachineLock.take(lock, "the next one", LONG, told -> {})) {
      assertThat(next).isNotNull();
      // The host gives its lock back with its last breath.
      assertThat(tree).allMatch(process -> process.equals(host) || !process.isAlive());
      assertThat(folder.resolve("work")).doesNotExist();
    }
    host.onExit().get(10, TimeUnit.SECONDS);
  }

  @Test
  @Fault(
      row = {31, 37},
      fault = "kill -9 of the host, from which forks are started",
      promise = "the cell fails with its signal, and fork and workers have ended before the next")
  void aKilledHostFailsTheCellAndTakesAllWithIt() throws Exception {
    CompletableFuture<List<ProcessHandle>> killed =
        CompletableFuture.supplyAsync(
            () -> {
              List<ProcessHandle> tree = tree(ProcessHandle.current());
              host(tree).destroyForcibly();
              return tree;
            });
    RoundResult result = measured(folder);
    assertThat(killed.get()).hasSize(4).noneMatch(ProcessHandle::isAlive);
    assertThat(result.status()).isEqualTo(Status.FAILED);
    assertThat(result.reason()).startsWith("The host process ended with exit code 137 (signal 9).");
    try (Stream<Path> work = Files.list(folder.resolve("work"))) {
      assertThat(work.filter(file -> file.toString().endsWith(".ndjson"))).isEmpty();
    }
  }

  private static ProcessHandle host(List<ProcessHandle> tree) {
    return tree.stream()
        .filter(process -> process.parent().filter(ProcessHandle.current()::equals).isPresent())
        .findFirst()
        .orElseThrow();
  }
}
