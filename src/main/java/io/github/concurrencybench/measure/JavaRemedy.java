package io.github.concurrencybench.measure;

import io.github.concurrencybench.result.Jvm;
import java.util.List;
import java.util.Optional;

/**
 * What to do where a model needs a newer Java than the one it ran on.
 *
 * @param measured the JVMs of this run
 * @param installed what else there is on this machine
 * @param jvmInPom whether the POM names the JVM, which no property overrides
 */
public record JavaRemedy(List<Jvm> measured, InstalledJdks installed, boolean jvmInPom) {

  /** Copies the list. */
  public JavaRemedy {
    measured = List.copyOf(measured);
  }

  /**
   * Says it.
   *
   * @param oldest the oldest feature release that the model runs on
   * @return a sentence that names the JDK and the line to add
   */
  String sentence(int oldest) {
    Optional<Jvm> beside = measured.stream().filter(jvm -> jvm.feature() >= oldest).findFirst();
    if (beside.isPresent()) {
      return "This run measures it on Java " + beside.get().id() + ".";
    }
    return installed
        .newest(oldest)
        .map(jdk -> "JDK " + jdk.name() + " is installed: " + line(jdk.home().toString()))
        .orElse("Name a newer JDK: -Dconcurrency-bench.jvm=/path/to/jdk");
  }

  private String line(String home) {
    if (jvmInPom) {
      return "set <jvm>" + home + "</jvm>";
    }
    String property = "-Dconcurrency-bench.jvm=" + home;
    return "add " + (home.contains(" ") ? '"' + property + '"' : property);
  }
}
