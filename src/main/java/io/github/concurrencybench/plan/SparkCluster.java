package io.github.concurrencybench.plan;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The Spark that the model {@code spark} runs on. Travels to forks over pipes alone, since the
 * configuration may hold secrets.
 *
 * @param master as Spark writes it, such as {@code local[*]} or {@code spark://host:7077}
 * @param version of the driver, which has to be the cluster's
 * @param conf what else Spark is told, by its names of properties
 * @param classPath the jars of Spark; empty as long as they are not resolved
 */
public record SparkCluster(
    String master, String version, Map<String, String> conf, List<String> classPath) {

  /** This machine, with a thread a processor. */
  public static final String LOCAL = "local[*]";

  /** The one that the model is compiled for. */
  public static final String VERSION = "4.2.0";

  private static final Pattern THREADS = Pattern.compile("local\\[\\s*(\\*|\\d+)\\s*(,.*)?]");
  private static final Pattern PROCESSES =
      Pattern.compile("local-cluster\\[\\s*(\\d+)\\s*,\\s*(\\d+)\\s*,\\s*\\d+\\s*]");
  private static final Pattern ELSEWHERE = Pattern.compile("(spark|k8s)://.+|yarn");
  private static final Pattern SECRET =
      Pattern.compile("secret|password|token|credential|access.?key|private.?key");

  /** Checks the master and copies the map and the list. */
  public SparkCluster {
    conf = Map.copyOf(conf);
    classPath = List.copyOf(classPath);
    if (!master.equals("local")
        && !THREADS.matcher(master).matches()
        && !PROCESSES.matcher(master).matches()
        && !ELSEWHERE.matcher(master).matches()) {
      throw new InvalidPlan(
          "master",
          master,
          "Spark knows local[*], local[4], local-cluster[2,1,1024], spark://host:7077,"
              + " k8s://https://host:443 and yarn");
    }
  }

  /**
   * Spark on this machine.
   *
   * @param classPath the jars of Spark
   * @return the usual version on {@link #LOCAL}
   */
  public static SparkCluster here(List<String> classPath) {
    return new SparkCluster(LOCAL, VERSION, Map.of(), classPath);
  }

  /**
   * Whether tasks run in the JVM that asks for them.
   *
   * @return for {@code local} and {@code local[...]}
   */
  public boolean isInOneJvm() {
    return master.equals("local") || THREADS.matcher(master).matches();
  }

  /**
   * Whether Spark itself starts what runs the tasks, on this machine.
   *
   * @return for {@code local-cluster[...]}
   */
  public boolean isStartedHere() {
    return PROCESSES.matcher(master).matches();
  }

  /**
   * How many tasks it can have in progress at once, where that is known before it is asked.
   *
   * @param cpus how many processors this machine has
   * @return a number, {@link Integer#MAX_VALUE} where only the cluster knows
   */
  public int slots(int cpus) {
    Matcher threads = THREADS.matcher(master);
    if (threads.matches()) {
      return threads.group(1).equals("*") ? cpus : Math.max(1, Integer.parseInt(threads.group(1)));
    }
    Matcher processes = PROCESSES.matcher(master);
    if (processes.matches()) {
      return Math.multiplyExact(
          Integer.parseInt(processes.group(1)), Integer.parseInt(processes.group(2)));
    }
    return master.equals("local") ? 1 : Integer.MAX_VALUE;
  }

  /**
   * The same with its jars.
   *
   * @param jars where they are
   * @return the changed cluster
   */
  public SparkCluster with(List<String> jars) {
    return new SparkCluster(master, version, conf, jars);
  }

  /**
   * The values of its configuration that must stand in no file and no log.
   *
   * @return those of properties whose names say so
   */
  public Secrets secrets() {
    return new Secrets(
        conf.entrySet().stream()
            .filter(set -> isSecret(set.getKey()))
            .map(Map.Entry::getValue)
            .toList());
  }

  private static boolean isSecret(String name) {
    return SECRET.matcher(name.toLowerCase(Locale.ROOT)).find();
  }

  /** Masked: Maven, exceptions and logs print values. */
  @Override
  public String toString() {
    Map<String, String> shown = new TreeMap<>();
    conf.forEach((name, value) -> shown.put(name, isSecret(name) ? StoredUrl.MASK : value));
    return "Spark %s on %s %s".formatted(version, master, shown);
  }
}
