package io.github.concurrencybench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.concurrencybench.fault.Fault;
import io.github.concurrencybench.it.CountingServer;
import io.github.concurrencybench.it.Mvn;
import io.github.concurrencybench.plan.Plan;
import io.github.concurrencybench.result.RoundResult;
import io.github.concurrencybench.result.Status;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A fork that stands still within a batch, as with the whole machine when it sleeps. */
@Timeout(90)
final class StoppedForkTest {

  private static final int DOWNLOADS = 4;
  private static final long STOPPED_MILLIS = 3000;

  @TempDir private Path folder;

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  @Fault(
      row = 39,
      fault = "The machine sleeps, or its processes are stopped, within a batch",
      promise = "that batch is not counted but measured again, and a warning says so")
  void theBatchIsMeasuredAgain() throws Exception {
    try (CountingServer server = CountingServer.start()) {
      URI url = URI.create(server.url() + "/late/500/bytes/5");
      Plan plan = RealForks.plan(RealForks.downloads(url, DOWNLOADS), "platform-threads", 2);
      CompletableFuture<Void> stopped = CompletableFuture.runAsync(() -> stopAFork(server));
      RoundResult result = RealForks.in(folder).measured(plan);
      stopped.get();
      assertThat(result.reason()).isNull();
      assertThat(result.status()).isEqualTo(Status.MEASURED);
      assertThat(result.samples()).singleElement().matches(sample -> sample.ok() == DOWNLOADS);
      assertThat(result.warnings())
          .singleElement()
          .asString()
          .matches(
              "A batch is not counted, since the machine slept or the process was stopped for"
                  + " \\d s in it; it was measured again\\.");
      assertThat(server.arrivals("/late")).hasSize(2 * DOWNLOADS);
    }
  }

  private static void stopAFork(CountingServer server) {
    assertThat(Mvn.await(() -> !server.arrivals("/late").isEmpty(), 60)).isTrue();
    Optional<ProcessHandle> fork =
        ProcessHandle.current().children().flatMap(ProcessHandle::children).findFirst();
    signal("STOP", fork.orElseThrow().pid());
    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(STOPPED_MILLIS));
    signal("CONT", fork.orElseThrow().pid());
  }

  private static void signal(String name, long pid) {
    try {
      new ProcessBuilder("sh", "-c", "kill -" + name + " " + pid).start().waitFor();
    } catch (java.io.IOException | InterruptedException failed) {
      throw new IllegalStateException(failed);
    }
  }
}
