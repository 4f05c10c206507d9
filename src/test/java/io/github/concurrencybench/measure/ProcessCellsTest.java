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
import io.github.concurrencybench.result.Sample;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cells of worker processes, from the engine down to the workers. */
@Timeout(90)
final class ProcessCellsTest {

  private static final Duration LONG = Duration.ofMinutes(1);
  private static final CpuWorkload ENDLESS = new CpuWorkload("endless", Long.MAX_VALUE / 2, 100);

  @TempDir private Path folder;
  private List<ProcessHandle> workers = List.of();

  @BeforeEach
  void makeAFolder() throws IOException {
    Files.createDirectory(folder.resolve("work"));
  }

  @AfterEach
  void nothingIsLeft() throws Exception {
    for (ProcessHandle worker : workers) {
      worker.onExit().get(30, TimeUnit.SECONDS);
    }
    assertThat(ProcessHandle.current().descendants().filter(ProcessHandle::isAlive)).isEmpty();
  }

  private RoundResult measured(CpuWorkload workload, String model, int count, Duration timeout)
      throws InterruptedException {
    Cell cell = HandMade.cell(workload.name(), model, count);
    Repetitions repetitions = new Repetitions(1, 1, new Warmups(1));
    Plan plan =
        new Plan(List.of(workload), List.of(cell), repetitions, Sweep.FULL, 1, List.of("-Xmx64m"));
    try (JmhEngine engine =
        new JmhEngine(plan, launches(), folder.resolve("work"), Deadlines.of(timeout))) {
      return engine.measure(new Turn(cell, 1, 1));
    }
  }

  private Launches launches() {
    JavaRemedy none = new JavaRemedy(List.of(), new InstalledJdks(List.of()), false);
    return new Launches(Map.of("17.0.1", launch()), none);
  }

  private Launch launch() {
    return new Launch(
        JavaHome.ofThisJvm().resolve("bin/java"),
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(Path::of)
            .toList(),
        folder,
        folder.resolve("forks.log"));
  }

  /** Waits until so many are there: the children of the fork, which is the child of the host. */
  private List<ProcessHandle> workers(int count) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (workers.size() < count && System.nanoTime() < end) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
      workers =
          ProcessHandle.current()
              .children()
              .flatMap(ProcessHandle::children)
              .flatMap(ProcessHandle::children)
              .toList();
    }
    return workers;
  }

  @ParameterizedTest
  @ValueSource(strings = {"processes", "chunked-processes"})
  void countsTheProcessesOfTheWorkers(String model) throws InterruptedException {
    CpuWorkload work = new CpuWorkload("squares", 2_000_000, 100);
    RoundResult alone = measured(work, "sequential", 1, LONG);
    RoundResult result = measured(work, model, 2, LONG);
    assertThat(result.reason()).isNull();
    Sample sample = result.samples().get(0);
    assertThat(sample.ok()).isEqualTo(100);
    // The fork itself only waits: without its workers this would be next to nothing.
    Sample one = alone.samples().get(0);
    assertThat(sample.cpu()).isGreaterThan(one.cpu().dividedBy(2));
    assertThat(sample.peakThreads()).isGreaterThanOrEqualTo(one.peakThreads() + 2 * 2);
    assertThat(result.setup()).isGreaterThan(alone.setup());
    if (one.peakMemoryBytes() != null) {
      assertThat(sample.peakMemoryBytes()).isGreaterThan(one.peakMemoryBytes() + 2 * 20_000_000);
    }
  }

  @Test
  void aKilledWorkerFailsItsCell() throws Exception {
    CompletableFuture<ProcessHandle> killed =
        CompletableFuture.supplyAsync(
            () -> {
              ProcessHandle first = workers(2).get(0);
              first.destroyForcibly();
              return first;
            });
    RoundResult result = measured(ENDLESS, "processes", 2, LONG);
    assertThat(result.status()).isEqualTo(Status.FAILED);
    assertThat(result.reason())
        .matches(
            "Worker [12] of 2 \\(process "
                + killed.get().pid()
                + "\\) ended with exit code 137 \\(signal 9\\)\\. It said.*");
  }

  @Fault(
      row = 31,
      fault = "A fork with worker processes is killed",
      promise = "its cell fails, and none of them is left")
  @Test
  void aKilledForkTakesItsWorkersWithIt() throws Exception {
    CompletableFuture<Void> killed =
        CompletableFuture.runAsync(
            () -> workers(2).get(0).parent().orElseThrow().destroyForcibly());
    RoundResult result = measured(ENDLESS, "processes", 2, LONG);
    killed.get();
    assertThat(result.status()).isEqualTo(Status.FAILED);
  }

  @Test
  void aBatchThatTakesTooLongEndsWithItsWorkers() throws Exception {
    CompletableFuture<List<ProcessHandle>> seen = CompletableFuture.supplyAsync(() -> workers(2));
    RoundResult result = measured(ENDLESS, "chunked-processes", 2, Duration.ofSeconds(4));
    assertThat(seen.get()).hasSize(2);
    assertThat(result.reason()).startsWith("A batch did not end within <batchTimeout> of 4000 ms");
  }
}
