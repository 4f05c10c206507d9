package io.github.concurrencybench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.concurrencybench.jmh.SuiteProject;
import io.github.concurrencybench.plan.Cell;
import io.github.concurrencybench.plan.CellRequest;
import io.github.concurrencybench.plan.ForkFiles;
import io.github.concurrencybench.plan.ForkJvm;
import io.github.concurrencybench.plan.JmhMode;
import io.github.concurrencybench.plan.Repetitions;
import io.github.concurrencybench.plan.UserCode;
import io.github.concurrencybench.plan.Warmups;
import io.github.concurrencybench.result.Json;
import io.github.concurrencybench.result.WorkLine;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A host of a user's suite that is killed while its fork is in a benchmark without an end. */
@Timeout(120)
final class KilledSuiteHostTest {

  private static final Cell CELL = RealSuite.cell("platform-threads", 1);

  @TempDir private Path folder;

  @Test
  void aForkEndsWithItsHostThoughNobodyElseEndsIt() throws Exception {
    WorkFile work = new WorkFile(folder.resolve("work/fork.ndjson"));
    Hosts hosts = hosts();
    ChildJvm host = hosts.ofSuite(CELL);
    host.ask(Json.LINE.toJson(request(work)));
    ProcessHandle fork = ProcessHandle.of(pid(work)).orElseThrow();

    ProcessHandle hostProcess = fork.parent().orElseThrow();
    hostProcess.destroyForcibly();

    fork.onExit().get(60, TimeUnit.SECONDS);
    assertThat(fork.isAlive()).isFalse();
    hosts.close();
  }

  private Hosts hosts() throws IOException {
    Launch launch = RealForks.in(folder).launch();
    UserCode code = new UserCode(SuiteProject.of("1.37", "Broken").classPath(), List.of());
    Launch withCode = new Launch(launch.java(), launch.classPath(), folder, launch.log(), code);
    JavaRemedy none = new JavaRemedy(List.of(), new InstalledJdks(List.of()), false);
    return new Hosts(new Launches(Map.of(RealSuite.JVM, withCode), none), folder.resolve("work"));
  }

  private CellRequest request(WorkFile work) {
    return new CellRequest(
        CELL,
        1,
        RealSuite.benchmark("Broken.hangs", JmhMode.THROUGHPUT),
        new Repetitions(1, 1, new Warmups(0)),
        new ForkFiles(work.path().toString(), folder.resolve("fork.log").toString()),
        new ForkJvm(List.of("-Xmx64m"), UserCode.NONE));
  }

  private static long pid(WorkFile work) {
    Optional<Long> pid = Optional.empty();
    while (pid.isEmpty() && !Thread.currentThread().isInterrupted()) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
      pid = work.news().stream().map(WorkLine::pid).findFirst();
    }
    return pid.orElseThrow();
  }
}
