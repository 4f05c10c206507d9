package io.github.concurrencybench.fork;

import io.github.concurrencybench.result.Json;
import io.github.concurrencybench.result.WorkLine;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Appends what happens to the work file that the parent follows. The file is opened before there
 * are any tasks: where they leave no room for a further file, that has to be told too.
 */
public final class WorkFileWriter {

  private final Path file;
  private final OutputStream out;

  /**
   * Opens the file.
   *
   * @param file appended to
   */
  public WorkFileWriter(Path file) {
    this.file = file;
    try {
      this.out = Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException failed) {
      throw new UncheckedIOException(file + " cannot be written", failed);
    }
  }

  /**
   * Tells the parent.
   *
   * @param line what has happened
   */
  public void write(WorkLine line) {
    try {
      // In one piece: what tasks of the user's tell is appended to the same file.
      out.write((Json.LINE.toJson(line) + "\n").getBytes(StandardCharsets.UTF_8));
    } catch (IOException failed) {
      throw new UncheckedIOException(file + " cannot be written", failed);
    }
  }
}
