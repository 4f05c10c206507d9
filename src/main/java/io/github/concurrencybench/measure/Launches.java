package io.github.concurrencybench.measure;

import io.github.concurrencybench.plan.Cell;
import io.github.concurrencybench.plan.Side;
import io.github.concurrencybench.plan.UserCode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How our JVMs are started on each measured JDK.
 *
 * @param byJvm by the JVM's id, at least one, in the order of the plan
 * @param remedy what to do where a model needs a newer Java than these
 * @param reference where the older code is, which cells of the other sides run; null where there
 *     are none
 * @param hosts what downloads ask, at the addresses that were checked
 */
public record Launches(
    Map<String, Launch> byJvm, JavaRemedy remedy, UserCode reference, CheckedHosts hosts) {

  /**
   * Launches of the present code alone.
   *
   * @param byJvm by the JVM's id
   * @param remedy what to do where a model needs a newer Java
   */
  public Launches(Map<String, Launch> byJvm, JavaRemedy remedy) {
    this(byJvm, remedy, null, CheckedHosts.NONE);
  }

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

  /**
   * The same with older code beside the present one.
   *
   * @param code where it is, with the tasks that drive it
   * @return the changed launches
   */
  public Launches withReference(UserCode code) {
    return new Launches(byJvm, remedy, code, hosts);
  }

  /**
   * The same for downloads from some hosts.
   *
   * @param checked with the addresses that were checked
   * @return the changed launches
   */
  public Launches withHosts(CheckedHosts checked) {
    return new Launches(byJvm, remedy, reference, checked);
  }

  Launch of(String jvm) {
    return byJvm.get(jvm);
  }

  /** The code that a cell runs. */
  UserCode userCode(Cell cell) {
    boolean older = reference != null && cell.side() != Side.PRESENT;
    return older ? reference : of(cell.jvm()).userCode();
  }
}
