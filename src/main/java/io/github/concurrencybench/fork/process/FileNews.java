package io.github.concurrencybench.fork.process;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** What is appended to a file, piece by piece. */
final class FileNews {

  /** A string of a frame has 65,535 bytes at most, and a letter up to three. */
  private static final int MOST_BYTES = 20_000;

  private final Path file;
  private long read;

  FileNews(Path file) {
    this.file = file;
  }

  /** What came since the last time; the beginning, where that is much. */
  String next() throws IOException {
    if (!Files.exists(file)) {
      return "";
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      channel.position(read);
      read = channel.size();
      return new String(
          Channels.newInputStream(channel).readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
    }
  }
}
