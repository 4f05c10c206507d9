package io.github.concurrencybench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.concurrencybench.result.CgroupLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Control groups in folders made by hand, with the kernel's own texts. */
final class CgroupTest {

  private static final String NO_LIMIT_OF_VERSION_1 = "9223372036854771712\n";

  @TempDir private Path root;

  private void file(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private CgroupLimits limits() {
    return new Cgroup(root).limits();
  }

  @Test
  void readsVersion2() throws IOException {
    file("proc/self/cgroup", "0::/system.slice/ci.service\n");
    file("sys/fs/cgroup/system.slice/ci.service/cpu.max", "150000 100000\n");
    file("sys/fs/cgroup/system.slice/ci.service/memory.max", "2147483648\n");
    assertThat(limits()).isEqualTo(new CgroupLimits(1.5, 2L << 30));
  }

  @Test
  void theSmallestLimitOfTheGroupsAboveCounts() throws IOException {
    file("proc/self/cgroup", "0::/a/b\n");
    file("sys/fs/cgroup/a/b/cpu.max", "max 100000\n");
    file("sys/fs/cgroup/a/b/memory.max", "4096\n");
    file("sys/fs/cgroup/a/cpu.max", "400000 100000\n");
    file("sys/fs/cgroup/a/memory.max", "8192\n");
    assertThat(limits()).isEqualTo(new CgroupLimits(4.0, 4096L));
  }

  @Test
  void readsVersion1() throws IOException {
    file("proc/self/cgroup", "4:memory:/docker/abc\n3:cpuacct,cpu:/docker/abc\n1:name=systemd:/\n");
    file("sys/fs/cgroup/cpu/docker/abc/cpu.cfs_quota_us", "50000\n");
    file("sys/fs/cgroup/cpu/docker/abc/cpu.cfs_period_us", "100000\n");
    file("sys/fs/cgroup/memory/docker/abc/memory.limit_in_bytes", "1073741824\n");
    assertThat(limits()).isEqualTo(new CgroupLimits(0.5, 1L << 30));
  }

  @Test
  void inAContainerTheGroupIsWhatIsMounted() throws IOException {
    file("proc/self/cgroup", "3:cpu,cpuacct:/docker/abc\n0::/../outside\n");
    file("sys/fs/cgroup/cpu,cpuacct/cpu.cfs_quota_us", "300000\n");
    file("sys/fs/cgroup/cpu,cpuacct/cpu.cfs_period_us", "100000\n");
    file("sys/fs/cgroup/unified/memory.max", "512\n");
    assertThat(limits()).isEqualTo(new CgroupLimits(3.0, 512L));
  }

  @Test
  void knowsWhereThereIsNoLimit() throws IOException {
    assertThat(limits()).isEqualTo(CgroupLimits.NONE);
    file("proc/self/cgroup", "2:memory:/\n1:cpu:/\n0::/\nnonsense\n");
    file("sys/fs/cgroup/cpu/cpu.cfs_quota_us", "-1\n");
    file("sys/fs/cgroup/cpu/cpu.cfs_period_us", "100000\n");
    file("sys/fs/cgroup/memory/memory.limit_in_bytes", NO_LIMIT_OF_VERSION_1);
    file("sys/fs/cgroup/cpu.max", "max 100000\n");
    file("sys/fs/cgroup/memory.max", "max\n");
    assertThat(limits()).isEqualTo(CgroupLimits.NONE);
  }
}
