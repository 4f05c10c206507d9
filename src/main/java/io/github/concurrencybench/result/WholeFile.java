package io.github.concurrencybench.result;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes files that are never half: to a temporary name beside them, then moved. */
public final class WholeFile {

  private WholeFile() {}

  /**
   * Writes or replaces a file.
   *
   * @param file where; its folder is made where it is missing
   * @param content all of it
   * @throws IOException where it could not be written; what was there before is untouched
   */
  public static void write(Path file, String content) throws IOException {
    Files.createDirectories(file.getParent());
    Path temporary = file.resolveSibling(file.getFileName() + ".tmp");
    Files.writeString(temporary, content);
    Files.move(
        temporary, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }
}
