package io.github.concurrencybench.fork.usage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Control groups in folders made by hand, with the kernel's own texts. */
final class ControlGroupTest {

  @TempDir private Path root;

  private void file(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private Long throttledMicros() {
    return ControlGroup.in(root).throttledMicros();
  }

  @Test
  void readsVersion2WithTheGroupsAbove() throws IOException {
    file("proc/self/cgroup", "0::/a/b\n");
    file("sys/fs/cgroup/a/b/cpu.stat", "usage_usec 9\nnr_throttled 2\nthrottled_usec 1500\n");
    file("sys/fs/cgroup/a/cpu.stat", "usage_usec 9\nthrottled_usec 20\n");
    file("sys/fs/cgroup/cpu.stat", "usage_usec 9\n");
    assertThat(throttledMicros()).isEqualTo(1520);
  }

  @Test
  void readsVersion1InNanoseconds() throws IOException {
    file("proc/self/cgroup", "4:memory:/docker/abc\n3:cpu,cpuacct:/docker/abc\n0::/\n");
    file("sys/fs/cgroup/cpu,cpuacct/docker/abc/cpu.stat", "nr_throttled 2\nthrottled_time 7000\n");
    Files.createSymbolicLink(root.resolve("sys/fs/cgroup/cpu"), Path.of("cpu,cpuacct"));
    assertThat(throttledMicros()).isEqualTo(7);
  }

  @Test
  void readsTheGroupThatIsMountedInAContainer() throws IOException {
    file("proc/self/cgroup", "0::/../../elsewhere\n");
    file("sys/fs/cgroup/cpu.stat", "throttled_usec 3\n");
    assertThat(throttledMicros()).isEqualTo(3);
  }

  @Test
  void nothingIsSaidWhereThereIsNothingToRead() throws IOException {
    assertThat(throttledMicros()).isNull();
    file("proc/self/cgroup", "0::/a\n");
    file("sys/fs/cgroup/a/cpu.stat", "usage_usec 9\n");
    assertThat(throttledMicros()).isNull();
  }
}
