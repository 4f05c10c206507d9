package io.github.concurrencybench.mojo;

import java.nio.file.Path;
import org.apache.maven.execution.MavenSession;

/**
 * Where Maven was started: who reads the log sits there.
 *
 * @param path the folder
 */
record StartFolder(Path path) {

  static StartFolder of(MavenSession session) {
    return new StartFolder(Path.of(session.getExecutionRootDirectory()));
  }

  /** Relative to it, if the file is below; else with all that leads there. */
  Path shortened(Path file) {
    Path root = path.toAbsolutePath().normalize();
    Path absolute = file.toAbsolutePath().normalize();
    return absolute.startsWith(root) ? root.relativize(absolute) : absolute;
  }
}
