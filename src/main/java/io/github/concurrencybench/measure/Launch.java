package io.github.concurrencybench.measure;

import java.nio.file.Path;
import java.util.List;

/**
 * What is needed to start a JVM of ours.
 *
 * @param java the launcher
 * @param classPath jars and folders, in order
 * @param workingFolder where it runs: the project's folder, as in its tests
 * @param log where what it prints is appended
 */
public record Launch(Path java, List<Path> classPath, Path workingFolder, Path log) {

  /** Copies the list. */
  public Launch {
    classPath = List.copyOf(classPath);
  }

  /** The same on another JDK. */
  Launch with(Path otherJava) {
    return new Launch(otherJava, classPath, workingFolder, log);
  }
}
