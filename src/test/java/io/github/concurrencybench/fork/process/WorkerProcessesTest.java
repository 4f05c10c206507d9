package io.github.concurrencybench.fork.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.concurrencybench.HandMade;
import io.github.concurrencybench.fault.Fault;
import io.github.concurrencybench.fork.task.TaskResult;
import io.github.concurrencybench.fork.usage.Usage;
import io.github.concurrencybench.plan.CellRequest;
import io.github.concurrencybench.plan.CpuWorkload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Real worker processes, and what becomes of them when something goes wrong. */
@Timeout(120)
final class WorkerProcessesTest {

  @TempDir private Path folder;

  @AfterEach
  void nothingIsLeft() throws IOException {
    assertThat(children()).isEmpty();
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).allMatch(file -> file.endsWith("forks.log"));
    }
  }

  private static List<ProcessHandle> children() {
    return ProcessHandle.current().children().filter(ProcessHandle::isAlive).toList();
  }

  private CellRequest request(String what, int workers, String... jvmArgs) {
    CellRequest request = HandMade.request(new CpuWorkload(what, 10, 100), "processes", workers);
    return HandMade.request(request, folder, jvmArgs);
  }

  private WorkerProcesses bad(String what, int workers, String... jvmArgs) {
    return WorkerProcesses.start(request(what, workers, jvmArgs), BadWorker.class);
  }

  private static TaskRange one(int index) {
    return new TaskRange(index, index + 1, Long.MAX_VALUE);
  }

  private Throwable failureOf(String what, int workers, String... jvmArgs) {
    try (WorkerProcesses started = bad(what, workers, jvmArgs)) {
      RecordedTasks tasks = new RecordedTasks(100);
      return catchThrowable(
          () -> started.inParallel((worker, number) -> worker.run(one(number), tasks)));
    }
  }

  private String log() throws IOException {
    return Files.readString(folder.resolve("forks.log"));
  }

  @Test
  void bringsEveryResultOfALongRangeBackInOrder() throws Exception {
    CellRequest request = request("squares", 1);
    RecordedTasks tasks = new RecordedTasks(2 * RanTask.MOST_A_FRAME);
    try (WorkerProcesses workers = WorkerProcesses.start(request)) {
      workers.inParallel(
          (worker, number) -> worker.run(new TaskRange(0, tasks.count(), Long.MAX_VALUE), tasks));
    }
    assertThat(tasks.results()).hasSize(tasks.count());
    for (int index = 0; index < tasks.count(); index++) {
      long n = 10 + index;
      assertThat(tasks.results().get(index))
          .isEqualTo(TaskResult.ok((n - 1) * n * (2 * n - 1) / 6, 0));
    }
  }

  @Test
  void beginsNoTaskAfterTheTimeIsUp() throws Exception {
    RecordedTasks tasks = new RecordedTasks(100);
    try (WorkerProcesses workers = bad("burns", 1)) {
      workers.inParallel((worker, number) -> worker.run(new TaskRange(0, 100, 1), tasks));
    }
    assertThat(tasks.results().size()).isBetween(1, 2);
    assertThat(tasks.skipped()).hasSize(100 - tasks.results().size()).contains(99);
  }

  @Test
  void tasksThatPrintMegabytesBreakAndBlockNothing() throws Exception {
    RecordedTasks tasks = new RecordedTasks(4);
    try (WorkerProcesses workers = bad("prints", 2)) {
      workers.inParallel(
          (worker, number) ->
              worker.run(new TaskRange(2 * number, 2 * number + 2, Long.MAX_VALUE), tasks));
    }
    assertThat(tasks.results().values())
        .extracting(TaskResult::checksum)
        .containsExactly(0L, 1L, 2L, 3L);
    assertThat(log()).contains("Worker 2 of 2 (process ", "(The rest is left out.)");
    assertThat(Files.size(folder.resolve("forks.log"))).isLessThan(200_000);
  }

  @Test
  void tasksAreClosedAtTheEnd() throws IOException {
    bad("burns", 1).close();
    assertThat(log()).endsWith("The tasks are closed.\n");
  }

  @Test
  void saysWhyTasksCouldNotBeClosed() {
    WorkerProcesses workers = bad("fails-to-close", 2);
    assertThatThrownBy(workers::close)
        .isInstanceOf(WorkerFailed.class)
        .hasMessageMatching(
            "Worker 1 of 2 \\(process \\d+\\) failed: java\\.lang\\.IllegalStateException: it"
                + " stays open\\.");
    assertThat(children()).isEmpty();
  }

  @Test
  void standardInputIsAtItsEndForTasks() throws Exception {
    RecordedTasks tasks = new RecordedTasks(1);
    try (WorkerProcesses workers = bad("reads", 1)) {
      workers.inParallel((worker, number) -> worker.run(one(0), tasks));
    }
    assertThat(tasks.results().get(0).checksum()).isEqualTo(-1);
  }

  @Test
  void aWorkerThatExitsFailsWithItsCodeAndLastLines() {
    assertThat(failureOf("exits", 1).getMessage())
        .matches(
            "Worker 1 of 1 \\(process \\d+\\) ended with exit code 7\\."
                + " It said: I have seen enough\\.");
  }

  @Fault(row = 32, fault = "A worker process has no heap left", promise = "the sentence says so")
  @Test
  void aWorkerWithoutMemoryFailsWithThat() {
    assertThat(failureOf("runs-out-of-memory", 1, "-Xmx32m").getMessage())
        .matches(
            "Worker 1 of 1 \\(process \\d+\\) failed:"
                + " java\\.lang\\.OutOfMemoryError: Java heap space\\.");
  }

  @Fault(row = 41, fault = "Native code prints into the channel", promise = "the worker fails")
  @Test
  void whatIsPrintedIntoTheChannelFailsTheWorkerAndEndsTheOthers() {
    assertThat(failureOf("prints-to-the-channel", 3).getMessage())
        .matches(
            "Worker \\d of 3 \\(process \\d+\\) broke off its pipe: The pipe brought no frame of"
                + " version b1 but \"Native code was here.*\"\\. It said nothing\\.");
  }

  @Test
  void aKilledWorkerFailsTheBatchAndItsSiblingsEnd() {
    try (WorkerProcesses workers = bad("never-ends", 3)) {
      List<ProcessHandle> processes = children();
      assertThat(processes).hasSize(3);
      assertThatThrownBy(
              () ->
                  workers.inParallel(
                      (worker, number) -> {
                        if (number == 1) {
                          processes.get(0).destroyForcibly();
                        }
                        worker.run(one(number), new RecordedTasks(3));
                      }))
          .isInstanceOf(WorkerFailed.class)
          .hasMessageMatching(
              "Worker \\d of 3 \\(process "
                  + processes.get(0).pid()
                  + "\\) ended with exit code 137 \\(signal 9\\)\\. It said nothing\\.");
      assertThat(children()).isEmpty();
    }
  }

  @Test
  void tasksThatCannotBeMadeFailTheStart() {
    assertThatThrownBy(() -> bad("fails-to-start", 2))
        .isInstanceOf(WorkerFailed.class)
        .hasMessageMatching(
            "Worker \\d of 2 \\(process \\d+\\) failed:"
                + " java\\.lang\\.IllegalStateException: there is no database\\.");
  }

  @Test
  void argumentsThatTheJvmRefusesFailTheStart() {
    assertThatThrownBy(() -> bad("burns", 1, "-XX:+NoSuchOption"))
        .hasMessageMatching(
            "Worker 1 of 1 \\(process \\d+\\) ended with exit code 1\\. It said: .*"
                + "Unrecognized VM option 'NoSuchOption'.*");
  }

  @Test
  void theUsersArgumentsReachTheWorkersHoweverTalkativeTheyAre() throws Exception {
    String[] args = {
      "-Dtest.number=4711",
      "-Xlog:gc*",
      "-verbose:class",
      "-XX:+PrintFlagsFinal",
      "--show-version",
      "-XX:StartFlightRecording"
    };
    RecordedTasks tasks = new RecordedTasks(1);
    try (WorkerProcesses workers = bad("tells-its-property", 1, args)) {
      workers.inParallel((worker, number) -> worker.run(one(number), tasks));
    }
    assertThat(tasks.results()).containsEntry(0, TaskResult.ok(4711, 1));
  }

  @Test
  void countsWhatTheWorkersUse() throws Exception {
    try (WorkerProcesses workers = bad("burns", 2)) {
      workers.used();
      workers.inParallel((worker, number) -> worker.run(one(number), new RecordedTasks(2)));
      Usage used = workers.used();
      // 50 ms each; threads and memory of two JVMs.
      assertThat(used.cpu().toMillis()).isGreaterThanOrEqualTo(95);
      assertThat(used.allocatedBytes()).isGreaterThan(1_000_000);
      assertThat(used.peakThreads()).isGreaterThanOrEqualTo(2 * 2);
      assertThat(used.peakMemoryBytes()).isGreaterThan(2 * 10_000_000);
      assertThat(workers.used().cpu()).isLessThan(used.cpu());
    }
  }

  @Fault(row = 42, fault = "A task leaves a process behind", promise = "it ends with the worker")
  @Test
  void whatATaskStartedEndsWithTheWorker() throws Exception {
    RecordedTasks tasks = new RecordedTasks(1);
    try (WorkerProcesses workers = bad("starts-a-process", 1)) {
      workers.inParallel((worker, number) -> worker.run(one(number), tasks));
    }
    assertThatItEnds(tasks.results().get(0).checksum());
    String message = failureOf("starts-a-process-and-exits", 1).getMessage();
    assertThat(message).contains("exit code 7. It said: ");
    assertThatItEnds(Long.parseLong(message.replaceAll(".*It said: (\\d+).*", "$1")));
  }

  private static void assertThatItEnds(long pid) {
    ProcessHandle.of(pid).ifPresent(left -> left.onExit().orTimeout(30, TimeUnit.SECONDS).join());
  }

  /** A fork that is killed, in the middle of a batch that never ends. */
  @Test
  void workersEndWithTheirParentHoweverItEnds() throws Exception {
    Process parent =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                ParentOfTwo.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(parent.inputReader().readLine()).isEqualTo("running");
    List<ProcessHandle> workers = parent.toHandle().children().toList();
    assertThat(workers).hasSize(2);
    parent.destroyForcibly().waitFor();
    for (ProcessHandle worker : workers) {
      worker.onExit().get(30, TimeUnit.SECONDS);
    }
    Files.delete(folder.resolve("work.worker-1.log"));
    Files.delete(folder.resolve("work.worker-2.log"));
  }

  /** Runs tasks that never end in two workers. */
  static final class ParentOfTwo {
    public static void main(String[] args) throws InterruptedException {
      WorkerProcessesTest test = new WorkerProcessesTest();
      test.folder = Path.of(args[0]);
      WorkerProcesses workers = test.bad("never-ends", 2);
      System.out.println("running");
      workers.inParallel((worker, number) -> worker.run(one(number), new RecordedTasks(2)));
    }
  }
}
