package io.github.concurrencybench.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Finds the charts of a report. */
final class Pictures {

  private Pictures() {}

  static List<Path> in(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> pictures = files.filter(file -> file.toString().endsWith(".svg")).toList();
      if (pictures.isEmpty()) {
        throw new IllegalStateException("no picture in " + folder);
      }
      return pictures;
    }
  }
}
