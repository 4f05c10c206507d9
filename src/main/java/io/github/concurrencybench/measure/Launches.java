package io.github.concurrencybench.measure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How our JVMs are started on each measured JDK.
 *
 * @param byJvm by the JVM's id, at least one, in the order of the plan
 * @param remedy what to do where a model needs a newer Java than these
 */
public record Launches(Map<String, Launch> byJvm, JavaRemedy remedy) {

  /** Copies the map in its order. */
  public Launches {
    byJvm = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(byJvm));
  }

  /**
   * The same launch on several JDKs.
   *
   * @param jdks the measured JDKs
   * @param launch class path, folder and log; its launcher is that of the first JDK
   * @param remedy what to do where a model needs a newer Java
   * @return a launch for each
   */
  public static Launches on(List<JavaHome> jdks, Launch launch, JavaRemedy remedy) {
    Map<String, Launch> byJvm = new LinkedHashMap<>();
    jdks.forEach(jdk -> byJvm.put(jdk.jvm().id(), launch.with(jdk.java())));
    return new Launches(byJvm, remedy);
  }

  /**
   * The launch of everything that is not measured itself.
   *
   * @return that of the first JVM
   */
  public Launch first() {
    return byJvm.values().iterator().next();
  }

  Launch of(String jvm) {
    return byJvm.get(jvm);
  }
}
