package io.github.concurrencybench.measure;

import io.github.concurrencybench.plan.UserCode;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * What is needed to start a JVM of ours.
 *
 * @param java the launcher
 * @param classPath jars and folders, in order
 * @param workingFolder where it runs: the project's folder, as in its tests
 * @param log where what it prints is appended
 * @param userCode where the user's own tasks and models are
 * @param hidden the variables of Maven's environment that it does not inherit
 */
public record Launch(
    Path java,
    List<Path> classPath,
    Path workingFolder,
    Path log,
    UserCode userCode,
    Set<String> hidden) {

  /** Copies both. */
  public Launch {
    classPath = List.copyOf(classPath);
    hidden = Set.copyOf(hidden);
  }

  /**
   * A launch that inherits the environment.
   *
   * @param java the launcher
   * @param classPath jars and folders, in order
   * @param workingFolder where it runs
   * @param log where what it prints is appended
   * @param userCode where the user's own tasks and models are
   */
  public Launch(Path java, List<Path> classPath, Path workingFolder, Path log, UserCode userCode) {
    this(java, classPath, workingFolder, log, userCode, Set.of());
  }

  /**
   * The same with less of the environment.
   *
   * @param variables the names of those that it does not inherit
   * @return the changed launch
   */
  public Launch hiding(Set<String> variables) {
    return new Launch(java, classPath, workingFolder, log, userCode, variables);
  }

  /** The same with other classes. */
  Launch with(List<Path> otherClassPath) {
    return new Launch(java, otherClassPath, workingFolder, log, userCode, hidden);
  }

  /** The same on another JDK. */
  Launch with(Path otherJava) {
    return new Launch(otherJava, classPath, workingFolder, log, userCode, hidden);
  }

  /**
   * A launch without any code of the user's.
   *
   * @param java the launcher
   * @param classPath jars and folders, in order
   * @param workingFolder where it runs
   * @param log where what it prints is appended
   */
  public Launch(Path java, List<Path> classPath, Path workingFolder, Path log) {
    this(java, classPath, workingFolder, log, UserCode.NONE);
  }
}
