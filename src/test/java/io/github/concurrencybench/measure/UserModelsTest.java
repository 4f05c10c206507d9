package io.github.concurrencybench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.concurrencybench.HandMade;
import io.github.concurrencybench.api.BenchmarkTask;
import io.github.concurrencybench.api.ConcurrencyModel;
import io.github.concurrencybench.api.Tasks;
import io.github.concurrencybench.api.WorkerPool;
import io.github.concurrencybench.fork.OwnClasses;
import io.github.concurrencybench.plan.Cell;
import io.github.concurrencybench.plan.KnownModel;
import io.github.concurrencybench.plan.Plan;
import io.github.concurrencybench.plan.Repetitions;
import io.github.concurrencybench.plan.Sweep;
import io.github.concurrencybench.plan.TaskWorkload;
import io.github.concurrencybench.plan.Turn;
import io.github.concurrencybench.plan.UserCode;
import io.github.concurrencybench.plan.Warmups;
import io.github.concurrencybench.plan.Workload;
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
import java.util.concurrent.CyclicBarrier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Models of the user's own in real forks: what is wrong with one is told as a sentence. */
@Timeout(120)
final class UserModelsTest {

  private static final TaskWorkload MEETINGS =
      new TaskWorkload("meetings", Meeting.class.getName(), 3, Map.of(), Map.of());

  @TempDir private Path folder;

  /** Does with the first task what its property says, and runs all others. */
  public static final class Odd implements ConcurrencyModel {

    @Override
    public String id() {
      return "odd";
    }

    @Override
    public WorkerPool start(int workers) {
      String what = System.getProperty("odd");
      if (what.equals("never-starts")) {
        throw new IllegalStateException(what);
      }
      return new WorkerPool() {
        @Override
        public void run(Tasks tasks) throws InterruptedException {
          switch (what) {
            case "throws" -> throw new IllegalStateException("no more");
            case "hangs" -> Thread.sleep(Long.MAX_VALUE);
            case "twice" -> tasks.run(0);
            case "never" -> {}
            case "interrupts" -> throw new InterruptedException("enough");
            case "too-many" -> {
              allAtOnce(tasks);
              return;
            }
            default -> throw new AssertionError(what);
          }
          for (int index = what.equals("never") ? 1 : 0; index < tasks.count(); index++) {
            tasks.run(index);
          }
        }

        @Override
        public void close() {}
      };
    }

    private static void allAtOnce(Tasks tasks) throws InterruptedException {
      List<Thread> threads =
          IntStream.range(0, tasks.count())
              .mapToObj(index -> new Thread(() -> tasks.run(index)))
              .toList();
      threads.forEach(Thread::start);
      for (Thread thread : threads) {
        thread.join();
      }
    }
  }

  /** Three of these end together or not at all. */
  public static final class Meeting implements BenchmarkTask {

    private final CyclicBarrier three = new CyclicBarrier(3);

    @Override
    public long run(int index) throws Exception {
      three.await();
      return index;
    }
  }

  @BeforeEach
  void nameTheModel() throws IOException {
    Files.createDirectories(folder.resolve("work"));
    Path services = folder.resolve("META-INF/services");
    Files.createDirectories(services);
    Files.writeString(services.resolve(ConcurrencyModel.class.getName()), Odd.class.getName());
  }

  private Launch launch() {
    List<Path> ours =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(Path::of)
            .toList();
    List<String> theirs = List.of(folder.toString(), OwnClasses.folder().toString());
    return new Launch(
        JavaHome.ofThisJvm().resolve("bin/java"),
        ours,
        folder,
        folder.resolve("forks.log"),
        new UserCode(List.of(OwnClasses.folder().toString()), theirs));
  }

  @Test
  void areFoundBeforeAnythingIsMeasured() throws InterruptedException {
    assertThat(UserCodeProbe.models(launch(), List.of("-Xmx64m"), List.of()))
        .containsExactly(new KnownModel("odd", 17, Integer.MAX_VALUE, Integer.MAX_VALUE, false));
  }

  @ParameterizedTest
  @CsvSource({
    "never-starts, 'The workers could not be made: java.lang.IllegalStateException: never-starts'",
    "throws, 'The model failed: java.lang.IllegalStateException: no more'",
    "interrupts, 'The model failed: java.lang.InterruptedException: enough'",
    "twice, 'odd ran 1 of the 100 tasks of a batch again: a model runs each once.'",
    "never, 'odd ended a batch with 1 of its 100 tasks not run: a model runs each once.'",
    "hangs, 'A batch did not end within <batchTimeout> of 5000 ms'"
  })
  void failTheirCellAlone(String what, String sentence) throws InterruptedException {
    assertFails(HandMade.CPU, what, sentence);
  }

  @Test
  void failWhereTheyRunMoreTasksAtOnceThanTheyHaveWorkers() throws InterruptedException {
    assertFails(
        MEETINGS,
        "too-many",
        "odd had 3 tasks in progress at once, with 2 workers: a model has at most as many.");
  }

  @Test
  void poolsThatAddThreadsWhereTasksWaitAreWarnedOf() throws InterruptedException {
    RoundResult result = result(MEETINGS, "fork-join", "never");
    assertThat(result.status()).isEqualTo(Status.MEASURED);
    assertThat(result.warnings())
        .containsExactly(
            "fork-join with 2 had more tasks than that in progress: a ForkJoinPool adds threads where"
                + " tasks wait for each other or for a queue. Compare with platform-threads.");
  }

  private static Cell cell(Workload workload, String model) {
    Cell any = HandMade.cell(workload.name(), model, 2);
    return new Cell(
        any.workload(), workload.tasks(), any.model(), any.workers(), any.jvm(), any.side());
  }

  private void assertFails(Workload workload, String what, String sentence)
      throws InterruptedException {
    RoundResult result = result(workload, "odd", what);
    assertThat(result.status()).isEqualTo(Status.FAILED);
    assertThat(result.reason()).startsWith(sentence);
  }

  private RoundResult result(Workload workload, String model, String what)
      throws InterruptedException {
    Cell cell = cell(workload, model);
    Plan plan =
        new Plan(
            List.of(workload),
            List.of(cell),
            new Repetitions(1, 1, new Warmups(0)),
            Sweep.FULL,
            1,
            List.of("-Xmx64m", "-Dodd=" + what));
    Duration batchTimeout = what.equals("hangs") ? Duration.ofSeconds(5) : Duration.ofMinutes(1);
    JavaRemedy none = new JavaRemedy(List.of(), new InstalledJdks(List.of()), false);
    Launches launches = new Launches(Map.of(cell.jvm(), launch()), none);
    try (JmhEngine engine =
        new JmhEngine(plan, launches, folder.resolve("work"), Deadlines.of(batchTimeout))) {
      return engine.measure(new Turn(cell, 1, 1));
    }
  }
}
