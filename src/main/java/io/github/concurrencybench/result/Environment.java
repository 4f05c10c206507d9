package io.github.concurrencybench.result;

import java.util.List;
import java.util.Objects;

/**
 * Where it was measured.
 *
 * @param os name, version and architecture
 * @param cpus how many processors Java sees
 * @param memoryBytes how much memory the machine has; 0 where Java does not tell
 * @param cgroup what this process may use of that
 * @param loadAverage threads that ran or waited to, over the minute before the run; null where the
 *     system does not tell
 * @param jvms what the cells ran on
 * @param fingerprint the same for machines whose durations may be compared
 * @param parallelBuild whether Maven was building other modules meanwhile
 */
public record Environment(
    String os,
    int cpus,
    long memoryBytes,
    CgroupLimits cgroup,
    Double loadAverage,
    List<Jvm> jvms,
    String fingerprint,
    boolean parallelBuild) {

  /** Copies the list; journals of before have no limits. */
  public Environment {
    Objects.requireNonNull(os, "os");
    Objects.requireNonNull(fingerprint, "fingerprint");
    cgroup = cgroup == null ? CgroupLimits.NONE : cgroup;
    jvms = List.copyOf(jvms);
  }
}
