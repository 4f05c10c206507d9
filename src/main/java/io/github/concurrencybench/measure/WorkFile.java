package io.github.concurrencybench.measure;

import io.github.concurrencybench.result.Json;
import io.github.concurrencybench.result.WorkLine;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** Follows the file that a fork appends to. */
final class WorkFile {

  private static final WorkLine DAMAGED =
      WorkLine.failed("The work file of the fork has a damaged line.");

  private final Path file;
  private final ByteArrayOutputStream cut = new ByteArrayOutputStream();
  private long position;

  WorkFile(Path file) {
    this.file = file;
  }

  Path path() {
    return file;
  }

  /**
   * Reads what is new.
   *
   * @return whole lines since the last call; a line that is still being written comes next time
   */
  List<WorkLine> news() {
    List<WorkLine> lines = new ArrayList<>();
    for (byte next : newBytes()) {
      if (next != '\n') {
        cut.write(next);
      } else {
        lines.add(parsed(cut.toString(StandardCharsets.UTF_8)));
        cut.reset();
      }
    }
    return lines;
  }

  private static WorkLine parsed(String line) {
    try {
      WorkLine read = Json.LINE.fromJson(line, WorkLine.class);
      return read == null ? DAMAGED : read;
    } catch (RuntimeException damaged) {
      // The parser's, or of a value that checks itself.
      return DAMAGED;
    }
  }

  private byte[] newBytes() {
    if (!Files.exists(file)) {
      return new byte[0];
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        InputStream in = Channels.newInputStream(channel.position(position))) {
      byte[] bytes = in.readAllBytes();
      position += bytes.length;
      return bytes;
    } catch (IOException failed) {
      throw new BrokenSetup(file + " cannot be read", failed);
    }
  }

  void delete() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException stays) {
      // It is small, and stands in a folder that the next run empties.
    }
  }
}
