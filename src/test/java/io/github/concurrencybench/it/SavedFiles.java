package io.github.concurrencybench.it;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Searches what a run has left. */
public final class SavedFiles {

  private SavedFiles() {}

  /**
   * Looks for a text.
   *
   * @param folder where to look, and below
   * @param text what to look for
   * @return the files that hold it
   * @throws IOException where one cannot be read
   */
  public static List<Path> holding(File folder, String text) throws IOException {
    try (Stream<Path> files = Files.walk(folder.toPath())) {
      return files.filter(Files::isRegularFile).filter(file -> holds(file, text)).toList();
    }
  }

  private static boolean holds(Path file, String text) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text);
    } catch (IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }
}
