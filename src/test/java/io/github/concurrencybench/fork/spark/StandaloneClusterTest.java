package io.github.concurrencybench.fork.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.github.concurrencybench.HandMade;
import io.github.concurrencybench.api.BenchmarkTask;
import io.github.concurrencybench.api.Context;
import io.github.concurrencybench.fork.OwnClasses;
import io.github.concurrencybench.fork.model.NotApplicable;
import io.github.concurrencybench.fork.model.RemotePool;
import io.github.concurrencybench.fork.process.WorkerFailed;
import io.github.concurrencybench.fork.task.TaskResult;
import io.github.concurrencybench.fork.usage.Usage;
import io.github.concurrencybench.plan.CellRequest;
import io.github.concurrencybench.plan.Connection;
import io.github.concurrencybench.plan.CpuWorkload;
import io.github.concurrencybench.plan.ForkFiles;
import io.github.concurrencybench.plan.ForkJvm;
import io.github.concurrencybench.plan.HttpWorkload;
import io.github.concurrencybench.plan.Request;
import io.github.concurrencybench.plan.SparkCluster;
import io.github.concurrencybench.plan.TaskWorkload;
import io.github.concurrencybench.plan.Workload;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The model on a real cluster of a master and two workers. */
@Tag("spark")
@Timeout(180)
final class StandaloneClusterTest {

  @TempDir private static Path home;
  private static StandaloneCluster cluster;

  @TempDir private Path folder;

  @BeforeAll
  static void startTheCluster() throws Exception {
    cluster = StandaloneCluster.start(home);
  }

  @AfterAll
  static void endTheCluster() throws Exception {
    cluster.close();
  }

  /** Tells in which process it ran, and may wait there for its end. */
  public static final class Placed implements BenchmarkTask {
    private Path folder;
    private boolean waits;

    @Override
    public void setUp(Context context) {
      folder = Path.of(context.property("folder"));
      waits = context.properties().containsKey("waits");
    }

    @Override
    public long run(int index) throws Exception {
      Files.writeString(
          folder.resolve("task-" + index), String.valueOf(ProcessHandle.current().pid()));
      Thread.sleep(waits ? 100_000 : 20);
      return index;
    }
  }

  private RemotePool started(Workload workload, int workers, Map<String, String> conf)
      throws Exception {
    return started(workload, workers, SparkJars.on(cluster.address(), conf));
  }

  private RemotePool started(Workload workload, int workers, SparkCluster on) throws Exception {
    CellRequest asked = OwnClasses.request(workload, "spark", workers, folder);
    return new Spark()
        .start(
            new CellRequest(
                asked.cell(),
                1,
                workload,
                asked.repetitions(),
                new ForkFiles(
                    folder.resolve("work").toString(), folder.resolve("forks.log").toString()),
                new ForkJvm(List.of(), asked.jvm().userCode().on(on))));
  }

  private TaskWorkload placed(int tasks, String... more) {
    Map<String, String> properties = new HashMap<>(Map.of("folder", folder.toString()));
    Stream.of(more).forEach(name -> properties.put(name, "true"));
    return new TaskWorkload("own", Placed.class.getName(), tasks, Map.of(), properties);
  }

  @Test
  void sumsComeOutAsEverywhereAndTheirProcessorTimeIsCounted() throws Exception {
    try (RemotePool pool = started(new CpuWorkload("squares", 10, 37), 2, Map.of())) {
      pool.used();
      RemoteResults results = RemoteResults.of(37);
      pool.run(results);
      assertThat(results.results()).hasSize(37).containsEntry(0, TaskResult.ok(285, 0));
      Usage used = pool.used();
      assertThat(used.cpu()).isPositive();
      assertThat(used.peakMemoryBytes()).isGreaterThan(50L << 20);
      assertThat(pool.used()).isEqualTo(Usage.NONE);
    }
  }

  @Test
  void tasksOfTheUserRunInBothExecutorsAndInNoOtherProcess() throws Exception {
    try (RemotePool pool = started(placed(12), 2, Map.of())) {
      Set<Long> executors =
          cluster.executors().stream().map(ProcessHandle::pid).collect(Collectors.toSet());
      RemoteResults results = RemoteResults.of(12);
      pool.run(results);
      assertThat(results.results()).hasSize(12).containsEntry(11, TaskResult.ok(11, 0));
      Set<Long> ranIn = new HashSet<>();
      for (int task = 0; task < 12; task++) {
        ranIn.add(Long.valueOf(Files.readString(folder.resolve("task-" + task))));
      }
      assertThat(ranIn).hasSize(2).isSubsetOf(executors);
    }
  }

  @Test
  void downloadsAreRecordedWithTheirBytesAndCounted() throws Exception {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
    server.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(200, 5);
          exchange.getResponseBody().write(new byte[5]);
          exchange.close();
        });
    server.start();
    URI url = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    HttpWorkload http =
        new HttpWorkload("pages", List.of(url), 40, Connection.KEPT, Request.get(), null);
    Path requests = folder.resolve("work.requests");
    Files.write(requests, new byte[Long.BYTES]);
    try (RemotePool pool = started(http, 2, Map.of())) {
      RemoteResults results = RemoteResults.of(40);
      pool.run(results);
      assertThat(results.results().values())
          .hasSize(40)
          .containsOnly(TaskResult.ok(200_000_000_000_005L, 5));
    } finally {
      server.stop(0);
    }
    ByteBuffer count = ByteBuffer.wrap(Files.readAllBytes(requests)).order(ByteOrder.nativeOrder());
    assertThat(count.getLong()).isEqualTo(40);
  }

  @Test
  void anExecutorThatIsKilledIsAnErrorOfTheCell() throws Exception {
    RemotePool pool = started(placed(2, "waits"), 1, Map.of());
    Thread killer = new Thread(this::killTheFirst);
    killer.start();
    assertThatThrownBy(() -> pool.run(RemoteResults.of(2)))
        .isInstanceOf(WorkerFailed.class)
        .hasMessageStartingWith("Spark's executor 0 on 127.0.0.1 failed: ExecutorLostFailure");
    killer.join();
    pool.close();
  }

  /** The process in which a task waits. */
  private void killTheFirst() {
    Path told = folder.resolve("task-0");
    try {
      while (!Files.exists(told) || Files.readString(told).isEmpty()) {
        Thread.sleep(20);
      }
      long pid = Long.parseLong(Files.readString(told));
      ProcessHandle.of(pid).orElseThrow().destroyForcibly();
    } catch (IOException | InterruptedException failed) {
      throw new IllegalStateException(failed);
    }
  }

  @Test
  void moreWorkersThanTheClusterHasCoresAreNotApplicable() {
    assertThatThrownBy(() -> started(HandMade.CPU, 5, Map.of()))
        .isInstanceOf(NotApplicable.class)
        .hasMessage(
            cluster.address()
                + " has 2 cores for this, so that 5 tasks cannot be in progress at once; name"
                + " fewer <workers>.");
  }

  @Test
  void anotherVersionThanTheClustersIsNamed() {
    boolean tooNew = Runtime.version().feature() >= 24;
    assertThatThrownBy(() -> started(HandMade.CPU, 1, SparkJars.olderOn(cluster.address())))
        .isInstanceOf(WorkerFailed.class)
        .hasMessageMatching(
            tooNew
                ? "Spark 4\\.1\\.3 failed on Java \\S+: .*getSubject is not supported\\."
                : cluster.address()
                    + " is another Spark than <version>4\\.1\\.3</version>: both have to be the same\\.");
  }

  @Test
  void executorsThatEndAtOnceEndTheCellWithTheirOwnReason() {
    Map<String, String> broken = Map.of("spark.executor.extraJavaOptions", "-javaagent:/none.jar");
    assertThatThrownBy(() -> started(HandMade.CPU, 2, broken))
        .isInstanceOf(WorkerFailed.class)
        .hasMessageMatching(
            cluster.address()
                + " starts executors that end at once \\(executor \\d+ EXITED: Command exited with"
                + " code 1\\); their own logs on the cluster say more\\.");
  }
}
