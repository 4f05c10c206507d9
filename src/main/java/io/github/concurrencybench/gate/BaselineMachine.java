package io.github.concurrencybench.gate;

import io.github.concurrencybench.result.Environment;
import io.github.concurrencybench.result.Jvm;
import java.util.List;
import java.util.Objects;

/**
 * Where a baseline was measured, without anything that names the machine or its folders.
 *
 * @param os name, version and architecture
 * @param cpus how many processors Java saw
 * @param memoryBytes how much memory the machine has; 0 where Java does not tell
 * @param jvms what the cells ran on
 * @param fingerprint the same for machines whose durations may be compared
 */
public record BaselineMachine(
    String os, int cpus, long memoryBytes, List<Java> jvms, String fingerprint) {

  /**
   * A JVM.
   *
   * @param id the name that cells use
   * @param version such as {@code 17.0.15+6}
   * @param vendor who built it
   */
  public record Java(String id, String version, String vendor) {

    private static Java of(Jvm jvm) {
      return new Java(jvm.id(), jvm.version(), jvm.vendor());
    }
  }

  /** Checks what is compared, and copies the list. */
  public BaselineMachine {
    Objects.requireNonNull(os, "os");
    Objects.requireNonNull(fingerprint, "fingerprint");
    jvms = jvms == null ? List.of() : List.copyOf(jvms);
  }

  static BaselineMachine of(Environment environment) {
    return new BaselineMachine(
        environment.os(),
        environment.cpus(),
        environment.memoryBytes(),
        environment.jvms().stream().map(Java::of).toList(),
        environment.fingerprint());
  }

  /**
   * Names it for people.
   *
   * @return such as {@code Linux 6 amd64, 2 CPUs, Java 17.0.15}
   */
  public String words() {
    return "%s, %s CPUs, Java %s"
        .formatted(os, cpus, String.join(" and ", jvms.stream().map(Java::id).toList()));
  }
}
