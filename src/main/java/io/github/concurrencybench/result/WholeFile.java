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
    move(prepared(file, content), file);
  }

  /**
   * Writes or replaces files that belong together: none of them before all could be written.
   *
   * @param files the content of each; the last one is moved last
   * @throws IOException where one could not be written; what was there before is untouched, unless
   *     moving failed
   */
  public static void writeAll(Map<Path, String> files) throws IOException {
    Map<Path, Path> prepared = new LinkedHashMap<>();
    for (Map.Entry<Path, String> file : files.entrySet()) {
      prepared.put(file.getKey(), prepared(file.getKey(), out -> out.write(file.getValue())));
    }
    for (Map.Entry<Path, Path> file : prepared.entrySet()) {
      move(file.getValue(), file.getKey());
    }
  }

  private static Path prepared(Path file, Content content) throws IOException {
    Files.createDirectories(file.getParent());
    Path temporary = file.resolveSibling(file.getFileName() + ".tmp");
    try (Writer out = Files.newBufferedWriter(temporary)) {
      content.writeTo(out);
    }
    return temporary;
  }

  private static void move(Path temporary, Path file) throws IOException {
    Files.move(
        temporary, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }
}
