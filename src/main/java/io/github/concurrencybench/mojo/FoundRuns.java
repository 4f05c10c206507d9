package io.github.concurrencybench.mojo;

import io.github.concurrencybench.report.FoundRun;
import io.github.concurrencybench.result.Journal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Finds the runs below a folder: several executions of one build have a folder each. */
final class FoundRuns {

  private FoundRuns() {}

  /** The folders with a journal, in the order of their names. */
  static List<Path> below(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.getFileName().toString().equals(Journal.FILE))
          .map(Path::getParent)
          .sorted()
          .toList();
    }
  }

  /** Each is called by its folder, as seen from the project. */
  static List<FoundRun> inProject(Path folder, Path project) throws IOException {
    return below(folder).stream().map(run -> new FoundRun(seenFrom(project, run), run)).toList();
  }

  /** A page that others see does not tell where the project was built. */
  static String seenFrom(Path project, Path folder) {
    Path base = project.toAbsolutePath().normalize();
    Path absolute = folder.toAbsolutePath().normalize();
    Path seen = absolute.startsWith(base) ? base.relativize(absolute) : absolute.getFileName();
    return seen.toString().replace('\\', '/');
  }
}
