package io.github.concurrencybench.fork.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.concurrencybench.api.Context;
import io.github.concurrencybench.api.NonBlockingTask;
import io.github.concurrencybench.fault.Fault;
import io.github.concurrencybench.fork.OwnClasses;
import io.github.concurrencybench.plan.TaskWorkload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tasks of the user's that fail in every phase in every way. */
final class FailingTasksTest {

  @TempDir private Path folder;

  /** Fails as its properties say: in which phase, with what. */
  public static final class Broken implements NonBlockingTask {

    private String phase;
    private String how;

    @Override
    public void setUp(Context context) throws Exception {
      phase = context.property("phase");
      how = context.property("how");
      in("setUp");
    }

    private void in(String now) throws Exception {
      if (phase.equals(now)) {
        switch (how) {
          case "exception" -> throw new IOException("broken on purpose");
          case "error" -> throw new AssertionError("broken on purpose");
          case "stack" -> throw new StackOverflowError("broken on purpose");
          case "memory" -> throw new OutOfMemoryError("Java heap space");
          case "threads" -> throw new OutOfMemoryError("unable to create native thread: no");
          case "files" -> throw new IOException("/a: Too many open files");
          default -> throw new IllegalArgumentException(how);
        }
      }
    }

    @Override
    public long run(int index) throws Exception {
      in("run");
      return index;
    }

    @Override
    public CompletionStage<Long> start(int index) throws Exception {
      in("start");
      return phase.equals("nothing")
          ? how.equals("none") ? null : CompletableFuture.completedStage(null)
          : CompletableFuture.completedStage(7L);
    }

    @Override
    public void tearDown() throws Exception {
      in("tearDown");
    }
  }

  private NonBlockingUserTasks tasks(String phase, String how) {
    TaskWorkload workload =
        new TaskWorkload(
            "own", Broken.class.getName(), 8, Map.of(), Map.of("phase", phase, "how", how));
    return (NonBlockingUserTasks)
        WorkloadTasks.of(
            OwnClasses.request(workload, "platform-threads", 1, folder.resolve("forks.log")));
  }

  @ParameterizedTest
  @CsvSource({
    "exception, java.io.IOException",
    "error, java.lang.AssertionError",
    "stack, java.lang.StackOverflowError",
    "memory, java.lang.OutOfMemoryError"
  })
  @Fault(
      row = 43,
      fault = "A task throws in setUp, of any kind",
      promise = "a sentence with class, phase, what was thrown and where")
  void setUpNamesClassAndPhase(String how, String thrown) {
    assertThatThrownBy(() -> tasks("setUp", how))
        .isInstanceOf(UserCodeFailed.class)
        .hasMessageStartingWith(Broken.class.getName() + " could not be set up: " + thrown + ": ")
        .hasMessageContaining("FailingTasksTest$Broken.in(FailingTasksTest.java:");
  }

  @ParameterizedTest
  @CsvSource({
    "exception, java.io.IOException",
    "error, java.lang.AssertionError",
    "stack, java.lang.StackOverflowError"
  })
  @Fault(
      row = 43,
      fault = "A task throws in tearDown, of any kind",
      promise = "a sentence with class, phase, what was thrown and where; numbers are kept")
  void tearDownNamesClassAndPhase(String how, String thrown) {
    NonBlockingUserTasks tasks = tasks("tearDown", how);
    assertThat(tasks.run(3)).isEqualTo(TaskResult.ok(3, 0));
    assertThatThrownBy(tasks::close)
        .isInstanceOf(UserCodeFailed.class)
        .hasMessageStartingWith(
            Broken.class.getName() + " could not be torn down: " + thrown + ": ");
  }

  @ParameterizedTest
  @CsvSource({
    "exception, IOException",
    "error, AssertionError",
    "stack, StackOverflowError",
    "memory, LOCAL_MEMORY",
    "threads, LOCAL_THREADS",
    "files, LOCAL_FDS"
  })
  @Fault(
      row = {43, 44, 45},
      fault = "A task throws while it runs, of any kind",
      promise =
          "counted by its class, logged once with its stack; a limit of this machine is none of its failures")
  void aTaskThatThrowsIsCountedByItsClass(String how, String errorClass) throws IOException {
    NonBlockingUserTasks run = tasks("run", how);
    assertThat(run.run(0)).isEqualTo(TaskResult.failed(errorClass));
    assertThat(run.run(1)).isEqualTo(TaskResult.failed(errorClass));
    assertThat(tasks("start", how).start(0)).isCompletedWithValue(TaskResult.failed(errorClass));
    assertThat(Files.readString(folder.resolve("forks.log")))
        .contains("A task of own failed; of this kind the first in this JVM: java.")
        .contains("FailingTasksTest$Broken.run(");
  }

  @Test
  @Fault(
      row = 43,
      fault = "A task starts nothing, or ends with nothing",
      promise = "a failure of its own, which the log explains")
  void aTaskThatStartsOrEndsWithNothingHasFailed() throws IOException {
    TaskResult failed = TaskResult.failed("NullPointerException");
    assertThat(tasks("nothing", "none").start(0)).isCompletedWithValue(failed);
    assertThat(tasks("nothing", "of-nothing").start(0)).isCompletedWithValue(failed);
    assertThat(Files.readString(folder.resolve("forks.log")))
        .contains("start returned no stage")
        .contains("the stage of task 0 ended with null");
  }
}
