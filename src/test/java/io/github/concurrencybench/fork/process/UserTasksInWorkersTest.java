package io.github.concurrencybench.fork.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.concurrencybench.HandMade;
import io.github.concurrencybench.api.BenchmarkTask;
import io.github.concurrencybench.api.Context;
import io.github.concurrencybench.fork.OwnClasses;
import io.github.concurrencybench.fork.task.TaskResult;
import io.github.concurrencybench.fork.task.UserTasksTest;
import io.github.concurrencybench.plan.CellRequest;
import io.github.concurrencybench.plan.TaskWorkload;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Worker processes make the user's own tasks from the request alone. */
@Timeout(60)
final class UserTasksInWorkersTest {

  /** Returns how many workers it was told of. */
  public static final class Told implements BenchmarkTask {
    private int workers;

    @Override
    public void setUp(Context context) {
      workers = context.workers();
    }

    @Override
    public long run(int index) {
      return workers;
    }
  }

  @TempDir private Path folder;

  private WorkerProcesses running(String property) {
    TaskWorkload own =
        new TaskWorkload(
            "own", UserTasksTest.Failing.class.getName(), 8, Map.of(), Map.of(property, "x"));
    CellRequest request = OwnClasses.request(own, "processes", 1, folder);
    return WorkerProcesses.start(HandMade.request(request, folder));
  }

  @Test
  void theUsersOwnTasksRunWithTheirClassLoader() throws Exception {
    RecordedTasks tasks = new RecordedTasks(8);
    WorkerProcesses workers = running("needed");
    workers.inParallel((worker, number) -> worker.run(new TaskRange(3, 6, Long.MAX_VALUE), tasks));
    assertThatThrownBy(workers::close)
        .isInstanceOf(WorkerFailed.class)
        .hasMessageContaining("Failing could not be torn down: java.lang.Error: a secret-token");
    assertThat(tasks.results())
        .isEqualTo(
            Map.of(
                3, TaskResult.failed("IllegalStateException"),
                4, TaskResult.ok(4, 0),
                5, TaskResult.ok(5, 0)));
    assertThat(Files.readString(folder.resolve("forks.log"))).contains("could not be torn down");
  }

  @Test
  void theUsersOwnTasksAreToldHowManyWorkersTheCellHas() throws Exception {
    TaskWorkload own = new TaskWorkload("own", Told.class.getName(), 2, Map.of(), Map.of());
    CellRequest request = OwnClasses.request(own, "processes", 3, folder);
    RecordedTasks tasks = new RecordedTasks(2);
    try (WorkerProcesses workers = WorkerProcesses.start(HandMade.request(request, folder))) {
      workers.inParallel(
          (worker, number) -> {
            if (number < 2) {
              worker.run(new TaskRange(number, number + 1, Long.MAX_VALUE), tasks);
            }
          });
    }
    assertThat(tasks.results()).isEqualTo(Map.of(0, TaskResult.ok(3, 0), 1, TaskResult.ok(3, 0)));
  }

  @Test
  void theUsersOwnTasksThatCannotBeSetUpFailTheStartWithTheirSentence() {
    assertThatThrownBy(() -> running("other"))
        .isInstanceOf(WorkerFailed.class)
        .hasMessageMatching(
            "Worker 1 of 1 \\(process \\d+\\) failed: \\S+UserTasksTest\\$Failing could not be set"
                + " up: java\\.lang\\.IllegalArgumentException: The property needed is missing;.*");
  }
}
