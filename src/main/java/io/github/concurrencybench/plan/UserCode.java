package io.github.concurrencybench.plan;

import java.util.List;

/**
 * Where the user's own tasks and models are, and the cluster. Each class path is loaded beside our
 * classes and beside the others, never over them.
 *
 * @param classPath jars and folders of the project, with its tests; empty where they are not needed
 * @param modelClassPath jars that were added to the plugin
 * @param spark the Spark of the model of that name; null where nobody asks for it
 */
public record UserCode(List<String> classPath, List<String> modelClassPath, SparkCluster spark) {

  /** Nothing but what is built in. */
  public static final UserCode NONE = new UserCode(List.of(), List.of());

  /** Copies the lists. */
  public UserCode {
    classPath = List.copyOf(classPath);
    modelClassPath = List.copyOf(modelClassPath);
  }

  /**
   * Code that runs on this machine.
   *
   * @param classPath jars and folders of the project
   * @param modelClassPath jars that were added to the plugin
   */
  public UserCode(List<String> classPath, List<String> modelClassPath) {
    this(classPath, modelClassPath, null);
  }

  /**
   * The same with a cluster.
   *
   * @param cluster what the model {@code spark} connects to; null for none
   * @return the changed code
   */
  public UserCode on(SparkCluster cluster) {
    return new UserCode(classPath, modelClassPath, cluster);
  }
}
