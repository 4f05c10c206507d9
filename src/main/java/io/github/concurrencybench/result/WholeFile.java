package io.github.concurrencybench.result;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes files that are never half: to a temporary name beside them, then moved. */
public final class WholeFile {

  private WholeFile() {}

  /** What a file is to hold. */
  @FunctionalInterface
  public interface Content {

    /**
     * Writes all of it.
     *
     * @param out of the file; it stays open
     * @throws IOException where that fails
     */
    void writeTo(Writer out) throws IOException;
  }

  /**
   * Writes or replaces a file.
   *
   * @param file where; its folder is made where it is missing
   * @param content all of it
   * @throws IOException where it could not be written; what was there before is untouched
   */
  public static void write(Path file, String content) throws IOException {
    write(file, out -> out.write(content));
  }

  /**
   * Writes or replaces a file whose text is too long to be held.
   *
   * @param file where; its folder is made where it is missing
   * @param content all of it
   * @throws IOException where it could not be written; what was there before is untouched
   */
  public static void write(Path file, Content content) throws IOException {
    writeEach(Map.of(file, content));
  }

  /**
   * Writes or replaces files that belong together: none of them before all could be written.
   *
   * @param files the content of each; the last one is moved last
   * @throws IOException where one could not be written; what was there before is untouched, unless
   *     moving failed
   */
  public static void writeAll(Map<Path, String> files) throws IOException {
    Map<Path, Content> contents = new LinkedHashMap<>();
    files.forEach((file, content) -> contents.put(file, out -> out.write(content)));
    writeEach(contents);
  }

  private static void writeEach(Map<Path, Content> files) throws IOException {
    Map<Path, TemporaryFile> prepared = new LinkedHashMap<>();
    try {
      for (Map.Entry<Path, Content> file : files.entrySet()) {
        TemporaryFile temporary = TemporaryFile.of(file.getKey());
        prepared.put(file.getKey(), temporary);
        temporary.write(file.getValue());
      }
      for (Map.Entry<Path, TemporaryFile> file : prepared.entrySet()) {
        Files.move(
            file.getValue().path(),
            file.getKey(),
            StandardCopyOption.REPLACE_EXISTING,
            StandardCopyOption.ATOMIC_MOVE);
      }
    } finally {
      prepared.values().forEach(TemporaryFile::delete);
    }
  }
}
