package io.github.concurrencybench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.concurrencybench.HandMade;
import io.github.concurrencybench.fault.Fault;
import io.github.concurrencybench.plan.MachineLimits;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Limits in files made by hand, with the kernel's own texts. */
final class LimitFilesTest {

  @TempDir private Path root;

  private void file(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  @Test
  void readsWhatTheKernelTells() throws IOException {
    file("proc/self/cgroup", "0::/a/b\n");
    file("sys/fs/cgroup/a/b/pids.max", "max\n");
    file("sys/fs/cgroup/a/pids.max", "2048\n");
    file("sys/fs/cgroup/a/memory.max", "1000000\n");
    file("proc/sys/kernel/threads-max", "192729\n");
    file("proc/sys/kernel/pid_max", "32768\n");
    file(
        "proc/self/limits",
        """
        Limit                     Soft Limit           Hard Limit           Units
        Max processes             96364                unlimited            processes
        Max open files            1024                 20000                files
        """);
    file("proc/meminfo", "MemTotal:       24670000 kB\nMemAvailable:    1000 kB\n");
    Map<String, Long> threads =
        Map.of(
            "pids.max of the control group", 2048L,
            "kernel.threads-max", 192729L,
            "kernel.pid_max", 32768L,
            "ulimit -u", 96364L);
    assertThat(new LimitFiles(root).limits())
        .isEqualTo(new MachineLimits(threads, 1_000_000L, 1024L));
  }

  @Test
  @Fault(
      row = {44, 46},
      fault = "A control group allows few threads, a range has few ports",
      promise = "both are read before any load, with what is in use already")
  void readsWhatIsInUse() throws IOException {
    file("proc/self/cgroup", "0::/a/b\n");
    file("sys/fs/cgroup/a/b/pids.max", "500\n");
    file("sys/fs/cgroup/a/b/pids.current", "20\n");
    file("sys/fs/cgroup/a/pids.max", "2048\n");
    file("sys/fs/cgroup/a/pids.current", "2000\n");
    file("proc/sys/kernel/pid_max", "32768\n");
    file("proc/loadavg", "3.90 3.88 3.18 7/289 27212\n");
    file("proc/sys/net/ipv4/ip_local_port_range", "32768\t60999\n");
    MachineLimits limits = new LimitFiles(root).limits();
    assertThat(limits.threads())
        .isEqualTo(Map.of("pids.max of the control group", 2048L, "kernel.pid_max", 32768L));
    assertThat(limits.threadsInUse())
        .containsEntry("pids.max of the control group", 2000L)
        .containsEntry("kernel.pid_max", 289L);
    assertThat(limits.ports()).isEqualTo(28232L);
    file("proc/sys/net/ipv4/ip_local_port_range", "any\n");
    assertThat(new LimitFiles(root).limits().ports()).isNull();
  }

  @Test
  @Fault(
      row = 61,
      fault = "A container has less memory and fewer threads than the machine",
      promise = "its limits count, and the range of workers follows them")
  void theRangeOfWorkersFollowsTheContainer() throws IOException {
    file("proc/self/cgroup", "0::/docker/abc\n");
    file("sys/fs/cgroup/docker/abc/memory.max", String.valueOf(512L << 20));
    file("sys/fs/cgroup/docker/abc/pids.max", "100\n");
    file("proc/meminfo", "MemTotal: 24670000 kB\nMemAvailable: 20000000 kB\n");
    MachineLimits limits = new LimitFiles(root).limits();
    assertThat(limits.most("platform-threads", HandMade.CPU))
        .contains(new MachineLimits.Most(75, "pids.max of the control group allows 100 threads"));
    assertThat(limits.most("processes", HandMade.CPU))
        .contains(new MachineLimits.Most(2, "more would not fit into the memory that is free"));
  }

  /** A file made by hand is read whole whatever the way, one of the kernel's is not. */
  @Test
  @EnabledOnOs(OS.LINUX)
  void readsTheWholeNumberOfTheKernelsOwnFile() throws IOException, InterruptedException {
    Process cat = new ProcessBuilder("cat", "/proc/sys/kernel/threads-max").start();
    String told = new String(cat.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(cat.waitFor()).isZero();
    assertThat(new LimitFiles(Path.of("/")).limits().threads())
        .containsEntry("kernel.threads-max", Long.valueOf(told.strip()));
  }

  @Test
  void readsTheGroupOfVersion1() throws IOException {
    file("proc/self/cgroup", "5:pids:/docker/abc\n4:memory:/docker/abc\n");
    file("sys/fs/cgroup/pids/docker/abc/pids.max", "512\n");
    assertThat(new LimitFiles(root).limits().threads())
        .containsExactly(Map.entry("pids.max of the control group", 512L));
  }

  @Test
  void whatIsUnlimitedOrNotToldHoldsNothingBack() throws IOException {
    assertThat(new LimitFiles(root).limits()).isEqualTo(MachineLimits.NONE);
    file("proc/self/cgroup", "0::/\n");
    file("sys/fs/cgroup/pids.max", "max\n");
    file(
        "proc/self/limits",
        """
        Max processes             unlimited            unlimited            processes
        Max open files            unlimited            unlimited            files
        """);
    assertThat(new LimitFiles(root).limits()).isEqualTo(MachineLimits.NONE);
  }
}
