package io.github.concurrencybench.fork.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.concurrencybench.HandMade;
import io.github.concurrencybench.api.BenchmarkTask;
import io.github.concurrencybench.api.Context;
import io.github.concurrencybench.api.NonBlockingTask;
import io.github.concurrencybench.fork.OwnClasses;
import io.github.concurrencybench.plan.CellRequest;
import io.github.concurrencybench.plan.ForkFiles;
import io.github.concurrencybench.plan.TaskWorkload;
import io.github.concurrencybench.result.Json;
import io.github.concurrencybench.result.WorkLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

public final class UserTasksTest {

  private static final String TORN_DOWN = "concurrency-bench.test.tornDown";

  @TempDir private Path folder;

  /** Knows only its own instance: the index it was asked for before. */
  public static final class Remembering implements BenchmarkTask {
    private int calls;

    @Override
    public boolean perWorker() {
      return true;
    }

    @Override
    public long run(int index) {
      return ++calls;
    }

    @Override
    public void tearDown() {
      System.setProperty(TORN_DOWN, System.getProperty(TORN_DOWN, "") + calls + " ");
    }
  }

  /** Fails as it is asked to, one way an index. */
  public static final class Failing implements NonBlockingTask {

    /** As Kotlin and reflection throw what no method declares. */
    @SuppressWarnings("unchecked")
    private static <T extends Throwable> T undeclared(Throwable thrown) throws T {
      throw (T) thrown;
    }

    @Override
    public void setUp(Context context) {
      if (context.properties().containsKey("setUp")) {
        throw new Error("no " + context.property("setUp"));
      }
      context.property("needed");
    }

    @Override
    public long run(int index) throws Exception {
      switch (index) {
        case 0 -> throw new IOException("of " + Thread.currentThread().getName());
        case 1 ->
            throw new IOException("an anonymous one") {
              private static final long serialVersionUID = 1L;
            };
        case 2 -> throw new NoClassDefFoundError("com/acme/Gone");
        case 8 -> throw new Error("of its own");
        case 9 -> throw Failing.<RuntimeException>undeclared(new Throwable("of no kind"));
        case 3 -> throw new IllegalStateException("with a cause", new IOException("cause"));
        default -> {
          return Thread.currentThread().getContextClassLoader() == getClass().getClassLoader()
              ? index
              : -1;
        }
      }
    }

    @Override
    public CompletionStage<Long> start(int index) throws Exception {
      if (index == 8) {
        throw new Error("not even started");
      }
      if (index == 0) {
        throw new IOException("not even started");
      }
      return CompletableFuture.supplyAsync(
          () -> {
            try {
              return run(index);
            } catch (Exception failed) {
              throw new CompletionException(failed);
            }
          });
    }

    @Override
    public void tearDown() {
      throw new Error("a secret-token in the way");
    }
  }

  private TaskWorkload workload(Class<?> type, Map<String, String> properties) {
    return new TaskWorkload("own", type.getName(), 8, Map.of(), properties);
  }

  private CellRequest request(TaskWorkload workload, String model, int workers) {
    return OwnClasses.request(workload, model, workers, folder.resolve("forks.log"));
  }

  private UserTasks tasks(Class<?> type, Map<String, String> properties, int workers) {
    return (UserTasks)
        WorkloadTasks.of(request(workload(type, properties), "platform-threads", workers));
  }

  @Test
  void noTwoTasksUseAnInstanceOfAWorkerAtTheSameTime() throws Exception {
    System.clearProperty(TORN_DOWN);
    UserTasks tasks = tasks(Remembering.class, Map.of(), 2);
    BenchmarkTask one = tasks.take();
    BenchmarkTask other = tasks.take();
    assertThat(one).isNotSameAs(other);
    assertThat(tasks.run(0)).isEqualTo(TaskResult.failed("TOO_MANY_AT_ONCE"));
    tasks.giveBack(one);
    assertThat(tasks.run(1)).isEqualTo(TaskResult.ok(1, 0));
    assertThat(tasks.run(2)).isEqualTo(TaskResult.ok(2, 0));
    tasks.giveBack(other);
    tasks.close();
    assertThat(System.clearProperty(TORN_DOWN).trim().split(" ")).containsOnly("0", "2");
  }

  @Test
  void aWorkerThatIsAProcessHasOneInstance() throws Exception {
    CellRequest processes = request(workload(Remembering.class, Map.of()), "processes", 4);
    UserTasks tasks = (UserTasks) WorkloadTasks.of(processes);
    assertThat(tasks.take()).isNotNull();
    assertThat(tasks.take()).isNull();
  }

  @Test
  void errorsHaveTheSimpleNameOfTheException() throws IOException {
    UserTasks tasks = tasks(Failing.class, Map.of("needed", "a secret-token"), 1);
    assertThat(tasks.run(0)).isEqualTo(TaskResult.failed("IOException"));
    assertThat(tasks.run(1)).isEqualTo(TaskResult.failed("IOException"));
    assertThat(tasks.run(2)).isEqualTo(TaskResult.failed("NoClassDefFoundError"));
    assertThat(tasks.run(3)).isEqualTo(TaskResult.failed("IllegalStateException"));
    assertThat(tasks.run(4)).isEqualTo(TaskResult.ok(4, 0));
    assertThat(tasks.run(8)).isEqualTo(TaskResult.failed("Error"));
    assertThat(tasks.run(9)).isEqualTo(TaskResult.failed("Throwable"));
    assertThat(Files.readString(folder.resolve("forks.log")))
        .contains("A task of own failed; of this kind the first in this JVM: java.io.IOException")
        .contains("com/acme/Gone")
        .contains("UserTasksTest$Failing.run(")
        .doesNotContain("an anonymous one");
  }

  @Test
  void tellsWhatTheCodeItCallsLacks() throws IOException {
    TaskWorkload failing = workload(Failing.class, Map.of("needed", "com/acme"));
    CellRequest request = HandMade.request(request(failing, "platform-threads", 1), folder);
    UserTasks tasks = (UserTasks) WorkloadTasks.of(request, false);
    for (int index : new int[] {0, 2, 2, 8}) {
      tasks.run(index);
    }
    WorkLine told = Json.LINE.fromJson(Files.readString(folder.resolve("work")), WorkLine.class);
    assertThat(told.unlinked())
        .isEqualTo(
            "The task %s does not link: NoClassDefFoundError: ${needed}/Gone.",
            Failing.class.getName());
  }

  @Test
  void aClassWhoseInitializerFailsIsThere() throws IOException {
    TaskFailures failures =
        new TaskFailures(
            workload(Failing.class, Map.of()),
            new ForkFiles(folder.resolve("work").toString(), folder.resolve("log").toString()));
    failures.tellIfUnlinked(new ExceptionInInitializerError(new IOException("no file")));
    failures.tellIfUnlinked(new NoClassDefFoundError("Could not initialize class com.acme.Shop"));
    assertThat(folder.resolve("work")).doesNotExist();
    failures.tellIfUnlinked(
        new IllegalStateException(new IllegalAccessError("class A cannot access class B")));
    assertThat(folder.resolve("work")).content().contains("IllegalAccessError: class A cannot");
  }

  @Test
  void tasksThatAreStartedFailAsThoseThatAreRun() {
    NonBlockingUserTasks tasks =
        (NonBlockingUserTasks) tasks(Failing.class, Map.of("needed", "yes"), 1);
    assertThat(tasks.start(0)).isCompletedWithValue(TaskResult.failed("IOException"));
    assertThat(tasks.start(8)).isCompletedWithValue(TaskResult.failed("Error"));
    assertThat(tasks.start(2))
        .succeedsWithin(java.time.Duration.ofSeconds(30))
        .isEqualTo(TaskResult.failed("NoClassDefFoundError"));
    assertThat(tasks.start(3))
        .succeedsWithin(java.time.Duration.ofSeconds(30))
        .isEqualTo(TaskResult.failed("IllegalStateException"));
  }

  @Test
  void saysWhyTheyCannotBeSetUp() {
    assertThatThrownBy(() -> tasks(Failing.class, Map.of(), 1))
        .isInstanceOf(UserCodeFailed.class)
        .hasMessageStartingWith(
            Failing.class.getName()
                + " could not be set up: java.lang.IllegalArgumentException: The property needed is"
                + " missing; add <properties><needed>..</needed></properties> to the <task>. (at ");
    assertThatThrownBy(() -> tasks(Failing.class, Map.of("setUp", "luck today"), 1))
        .hasMessageContaining("java.lang.Error: no ${setUp} (at ")
        .hasMessageContaining("UserTasksTest$Failing.setUp(UserTasksTest.java:");
  }

  @Test
  void saysWhyTheyCannotBeTornDown() {
    UserTasks tasks = tasks(Failing.class, Map.of("needed", "secret-token"), 1);
    assertThatThrownBy(tasks::close)
        .isInstanceOf(UserCodeFailed.class)
        .hasMessageContaining(
            "could not be torn down: java.lang.Error: a ${needed} in the way (at ");
  }

  @Test
  void saysWhyAModelIsNotApplicable() {
    TaskWorkload blocking = workload(Remembering.class, Map.of());
    TaskWorkload nonBlocking = workload(Failing.class, Map.of());
    assertThat(WorkloadTasks.notApplicable(request(blocking, "async", 1), true))
        .contains(
            Remembering.class.getName()
                + " has no non-blocking form, which async needs; let it implement NonBlockingTask,"
                + " or use a model with threads.");
    assertThat(WorkloadTasks.notApplicable(request(blocking, "fork-join", 1), false)).isEmpty();
    assertThat(WorkloadTasks.notApplicable(request(nonBlocking, "async", 1), true)).isEmpty();
    assertThat(WorkloadTasks.notApplicable(request(nonBlocking, "jdk-async", 1), true))
        .contains(
            "jdk-async is the JDK's HttpClient and cannot run tasks of your own; use async, or a"
                + " model with threads.");
  }
}
