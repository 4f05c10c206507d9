package io.github.concurrencybench.fork.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.concurrencybench.HandMade;
import io.github.concurrencybench.fork.OwnClasses;
import io.github.concurrencybench.fork.model.RemotePool;
import io.github.concurrencybench.fork.process.WorkerFailed;
import io.github.concurrencybench.fork.task.TaskResult;
import io.github.concurrencybench.fork.task.UserTasksTest;
import io.github.concurrencybench.fork.usage.Usage;
import io.github.concurrencybench.plan.CellRequest;
import io.github.concurrencybench.plan.CpuWorkload;
import io.github.concurrencybench.plan.ForkFiles;
import io.github.concurrencybench.plan.ForkJvm;
import io.github.concurrencybench.plan.SparkCluster;
import io.github.concurrencybench.plan.TaskWorkload;
import io.github.concurrencybench.plan.Workload;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The model on Spark in this JVM. */
@Tag("spark")
@Timeout(120)
final class LocalSparkTest {

  private static final SparkCluster TWO = SparkJars.on("local[2]", Map.of());

  @TempDir private Path folder;

  private CellRequest request(Workload workload, SparkCluster cluster) {
    CellRequest asked = OwnClasses.request(workload, "spark", 2, folder);
    return new CellRequest(
        asked.cell(),
        1,
        workload,
        asked.repetitions(),
        new ForkFiles(folder.resolve("work").toString(), folder.resolve("forks.log").toString()),
        new ForkJvm(asked.jvm().args(), asked.jvm().userCode().on(cluster)));
  }

  private RemotePool started(Workload workload) throws Exception {
    return new Spark().start(request(workload, TWO));
  }

  @Test
  void everyTaskRunsOnceInEveryBatch() throws Exception {
    try (RemotePool pool = started(new CpuWorkload("squares", 10, 37))) {
      for (int batch = 0; batch < 3; batch++) {
        RemoteResults results = RemoteResults.of(37);
        pool.run(results);
        assertThat(results.results()).hasSize(37);
        results
            .results()
            .forEach(
                (index, result) -> {
                  long n = 10 + index;
                  assertThat(result).isEqualTo(TaskResult.ok((n - 1) * n * (2 * n - 1) / 6, 0));
                });
      }
      assertThat(pool.used()).isEqualTo(Usage.NONE);
    }
    assertThat(folder.resolve("work.spark")).doesNotExist();
  }

  @Test
  void aBrakeHoldsBackEveryTask() throws Exception {
    try (RemotePool pool = started(HandMade.CPU)) {
      RemoteResults results = RemoteResults.of(20, true, 6);
      pool.run(results);
      assertThat(results.results()).hasSize(6);
      assertThat(results.skipped()).hasSize(14);
    }
  }

  @Test
  void theUsersOwnTasksRunWithTheirClassLoaderAndAreTornDown() throws Exception {
    RemotePool pool = started(failing("needed"));
    RemoteResults results = RemoteResults.of(4);
    pool.run(results);
    assertThatThrownBy(pool::close)
        .isInstanceOf(WorkerFailed.class)
        .hasMessageContaining("Failing could not be torn down: java.lang.Error: a secret-token");
    assertThat(results.results())
        .hasSize(4)
        .containsEntry(3, TaskResult.failed("IllegalStateException"));
    assertThat(Files.readString(folder.resolve("forks.log")))
        .contains("A task of own failed; of this kind the first in this JVM: ")
        .contains("\tat ");
  }

  private static TaskWorkload failing(String property) {
    return new TaskWorkload(
        "own", UserTasksTest.Failing.class.getName(), 4, Map.of(), Map.of(property, "x"));
  }

  @Test
  void tasksThatCannotBeSetUpFailTheStartWithTheirSentence() {
    assertThatThrownBy(() -> started(failing("other")))
        .isInstanceOf(WorkerFailed.class)
        .hasMessageMatching(
            "Spark's executor driver on \\S+ failed: \\S+UserTasksTest\\$Failing could not be set up:"
                + " java\\.lang\\.IllegalArgumentException: The property needed is missing;.*");
  }

  @Test
  void aMasterThatIsDownIsToldAtOnce() {
    SparkCluster down = SparkJars.on("spark://127.0.0.1:1", Map.of());
    assertThatThrownBy(() -> new Spark().start(request(HandMade.CPU, down)))
        .isInstanceOf(WorkerFailed.class)
        .hasMessage(
            "spark://127.0.0.1:1 does not answer (Connection refused); start the master or correct"
                + " <master>.");
  }
}
