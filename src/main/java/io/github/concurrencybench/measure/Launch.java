package io.github.concurrencybench.measure;

import io.github.concurrencybench.plan.UserCode;
import java.nio.file.Path;
import java.util.List;

/**
 * What is needed to start a JVM of ours.
 *
 * @param java the launcher
 * @param classPath jars and folders, in order
 * @param workingFolder where it runs: the project's folder, as in its tests
 * @param log where what it prints is appended
 * @param userCode where the user's own tasks and models are
 */
public record Launch(
    Path java, List<Path> classPath, Path workingFolder, Path log, UserCode userCode) {

  /** Copies the list. */
  public Launch {
    classPath = List.copyOf(classPath);
  }

  /** The same on another JDK. */
  Launch with(Path otherJava) {
    return new Launch(otherJava, classPath, workingFolder, log, userCode);
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
