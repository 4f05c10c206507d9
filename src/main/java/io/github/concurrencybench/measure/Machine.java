package io.github.concurrencybench.measure;

import io.github.concurrencybench.plan.MachineLimits;
import io.github.concurrencybench.result.CgroupLimits;
import io.github.concurrencybench.result.Environment;
import io.github.concurrencybench.result.Jvm;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** Looks at the machine that measures. */
public final class Machine {

  private Machine() {}

  /**
   * How many processors Java sees.
   *
   * @return at least 1
   */
  public static int cpus() {
    return Runtime.getRuntime().availableProcessors();
  }

  /**
   * What it can hold at once.
   *
   * @return the limits of system, user and control group, as far as they are told
   */
  public static MachineLimits limits() {
    return new LimitFiles(Path.of("/")).limits();
  }

  /**
   * Names its system.
   *
   * @return name, version and architecture
   */
  public static String os() {
    return String.join(
        " ",
        System.getProperty("os.name"),
        System.getProperty("os.version"),
        System.getProperty("os.arch"));
  }

  /**
   * Describes it.
   *
   * @param jvms what the cells run on
   * @param parallelBuild whether Maven builds other modules meanwhile
   * @return the description
   */
  public static Environment environment(List<Jvm> jvms, boolean parallelBuild) {
    long memory =
        ManagementFactory.getOperatingSystemMXBean()
                instanceof com.sun.management.OperatingSystemMXBean system
            ? system.getTotalMemorySize()
            : 0;
    List<String> versions = jvms.stream().map(Jvm::version).toList();
    CgroupLimits limits = Cgroup.ofThisProcess();
    String fingerprint =
        String.join(
            "|",
            os(),
            String.valueOf(cpus()),
            Processor.ofThisMachine().model(),
            Objects.toString(limits.cpus(), ""),
            versions.toString());
    double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    return new Environment(
        os(), cpus(), memory, limits, load < 0 ? null : load, jvms, fingerprint, parallelBuild);
  }
}
