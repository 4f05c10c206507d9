package io.github.concurrencybench.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import io.github.concurrencybench.fault.Fault;
import io.github.concurrencybench.plan.CpuWorkload;
import io.github.concurrencybench.plan.Plan;
import io.github.concurrencybench.plan.TaskWorkload;
import io.github.concurrencybench.result.RoundResult;
import io.github.concurrencybench.result.Sample;
import io.github.concurrencybench.result.Status;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Limits that only root can set: {@code mvn -Pfaults-root verify}. Where that is not possible, a
 * line says why they are skipped.
 */
@Tag("faults-root")
@Timeout(180)
final class RootLimitsTest {

  private static final long MOST_BYTES = 300L << 20;

  @TempDir private Path folder;

  private static void skip(String why) {
    String sentence = "SKIPPED, faults-root: " + why;
    System.out.println(sentence);
    abort(sentence);
  }

  private static boolean run(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes());
    boolean ended = process.waitFor(20, TimeUnit.SECONDS);
    if (!ended || process.exitValue() != 0) {
      System.out.println(String.join(" ", command) + ": " + said.strip());
    }
    return ended && process.exitValue() == 0;
  }

  private static ControlGroup group(String controller, List<String> limits, long most)
      throws IOException {
    Optional<ControlGroup> group = ControlGroup.with(controller, limits, most);
    if (group.isEmpty()) {
      skip(
          "no control group for "
              + controller
              + " can be made; it needs root and a writable /sys/fs/cgroup.");
    }
    return group.orElseThrow();
  }

  private static ControlGroup threads(long most) throws IOException {
    return group("pids", List.of("pids.max"), most);
  }

  @ParameterizedTest
  @ValueSource(strings = {"platform-threads", "thread-per-task", "completable-future", "fork-join"})
  @Fault(
      row = 44,
      fault = "No further thread can be started (pids.max of a control group)",
      promise = "LOCAL_THREADS, with how many of how many could be started")
  void aCellThatCanStartNoFurtherThreadIsInvalid(String model) throws Exception {
    try (ControlGroup group = threads(200)) {
      Plan plan = RealForks.plan(RealForks.target(1000, Duration.ofSeconds(1)), model, 1000);
      RoundResult result = RealForks.in(folder).after(group.joining()).measured(plan);
      assertThat(result.status()).isEqualTo(Status.FAILED);
      assertThat(result.reason())
          .containsPattern("\\d+ of 1000 threads could be started, then: ")
          .contains("LOCAL_THREADS is a limit of this machine");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"processes", "chunked-processes"})
  @Fault(
      row = 44,
      fault = "No further process can be started (pids.max of a control group)",
      promise = "LOCAL_THREADS")
  void aCellThatCanStartNoFurtherProcessIsInvalid(String model) throws Exception {
    try (ControlGroup group = threads(100)) {
      Plan plan = RealForks.plan(new CpuWorkload("sums", 1000, 100), model, 20);
      RoundResult result = RealForks.in(folder).after(group.joining()).measured(plan);
      assertThat(result.status()).isEqualTo(Status.FAILED);
      assertThat(result.reason()).contains("LOCAL_THREADS is a limit of this machine");
    }
  }

  @Test
  @Fault(
      row = 33,
      fault = "The kernel ends a JVM that takes more memory than its control group has",
      promise = "its cell fails and says by which signal it was ended; the next cell is measured")
  void aCellThatTheKernelEndsSaysSo() throws Exception {
    List<String> limits = List.of("memory.max", "memory.limit_in_bytes");
    try (ControlGroup group = group("memory", limits, MOST_BYTES)) {
      RealForks forks = RealForks.in(folder).after(group.joining());
      WholeRun run = new WholeRun(folder, forks.java(), List.of("-Xmx2g"));
      RoundResult ended = run.one(hoarding("hoard"), folder);
      assertThat(ended.status()).isEqualTo(Status.FAILED);
      assertThat(ended.reason())
          .startsWith("The measured JVM ended before its time with exit code 137 (signal 9)");
      assertThat(run.one(hoarding("none"), folder).status()).isEqualTo(Status.MEASURED);
    }
  }

  private static TaskWorkload hoarding(String how) {
    return new TaskWorkload("ends", EndingTask.class.getName(), 2, Map.of(), Map.of("how", how));
  }

  private static void setPorts(String net, String range) throws Exception {
    String echo = "echo " + range + " > /proc/sys/net/ipv4/ip_local_port_range";
    boolean isReady =
        run("ip", "-n", net, "link", "set", "lo", "up")
            && run("ip", "netns", "exec", net, "sh", "-c", echo);
    if (!isReady) {
      skip("the range of ports of a network namespace cannot be set.");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"platform-threads", "async", "jdk-async"})
  @Fault(
      row = 46,
      fault = "There is no port for a further connection (100 in the range, 200 workers)",
      promise = "LOCAL_PORTS, with the remedy; never the target's error")
  void aCellThatFindsNoFreePortIsInvalid(String model) throws Exception {
    String net = "concurrency-bench-" + ProcessHandle.current().pid();
    if (!run("ip", "netns", "add", net)) {
      skip("no network namespace can be made; it needs root and the ip command.");
    }
    try {
      setPorts(net, "40000 40099");
      RealForks forks = RealForks.in(folder).by("ip netns exec " + net);
      Plan plan = RealForks.plan(RealForks.target(400, Duration.ofMillis(500)), model, 200);
      RoundResult result = forks.measured(plan, forks.launch());
      assertThat(result.status()).isEqualTo(Status.FAILED);
      assertThat(result.reason())
          .contains("LOCAL_PORTS is a limit of this machine and says nothing");
      assertThat(result.samples())
          .extracting(Sample::errors)
          .allMatch(errors -> errors.keySet().equals(Set.of("LOCAL_PORTS")));
    } finally {
      run("ip", "netns", "del", net);
    }
  }
}
