package io.github.concurrencybench.fork;

import io.github.concurrencybench.result.Json;
import io.github.concurrencybench.result.WorkLine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Appends what happens to the work file that the parent follows. */
final class WorkFileWriter {

  private final Path file;

  WorkFileWriter(Path file) {
    this.file = file;
  }

  void write(WorkLine line) {
    try {
      Files.writeString(
          file,
          Json.LINE.toJson(line) + "\n",
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException failed) {
      throw new UncheckedIOException(file + " cannot be written", failed);
    }
  }
}
