package io.github.concurrencybench.result;

import java.util.List;
import java.util.Objects;

/**
 * Where it was measured.
 *
 * @param os name, version and architecture
 * @param cpus how many processors Java sees
 * @param memoryBytes how much memory the machine has; 0 where Java does not tell
 * @param jvms what the cells ran on
 * @param fingerprint the same for machines whose durations may be compared
 * @param parallelBuild whether Maven was building other modules meanwhile
 */
public record Environment(
    String os,
    int cpus,
    long memoryBytes,
    List<Jvm> jvms,
    String fingerprint,
    boolean parallelBuild) {

  /** Copies the list. */
  public Environment {
    Objects.requireNonNull(os, "os");
    Objects.requireNonNull(fingerprint, "fingerprint");
    jvms = List.copyOf(jvms);
  }
}
