package io.github.concurrencybench.plan;

import java.util.List;

/**
 * Where the user's own tasks and models are. Each class path is loaded beside our classes and
 * beside the other, never over them.
 *
 * @param classPath jars and folders of the project, with its tests; empty where they are not needed
 * @param modelClassPath jars that were added to the plugin
 */
public record UserCode(List<String> classPath, List<String> modelClassPath) {

  /** Nothing but what is built in. */
  public static final UserCode NONE = new UserCode(List.of(), List.of());

  /** Copies the lists. */
  public UserCode {
    classPath = List.copyOf(classPath);
    modelClassPath = List.copyOf(modelClassPath);
  }
}
