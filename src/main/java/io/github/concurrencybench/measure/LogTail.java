package io.github.concurrencybench.measure;

import io.github.concurrencybench.result.ForeignText;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * What was appended to a log since a moment.
 *
 * @param log the file
 * @param from its length at that moment
 */
record LogTail(Path log, long from) {

  private static final int LINES = 5;
  private static final int CHARACTERS = 500;

  static LogTail from(Path log) {
    try {
      return new LogTail(log, Files.exists(log) ? Files.size(log) : 0);
    } catch (IOException unreadable) {
      return new LogTail(log, 0);
    }
  }

  /** The same; those of another log where there are none in this one. */
  String lastLines(LogTail other) {
    String own = lastLines();
    return own.isEmpty() ? other.lastLines() : own;
  }

  /** The last lines, to be put behind a reason; empty where there are none. */
  String lastLines() {
    try (FileChannel channel = FileChannel.open(log, StandardOpenOption.READ)) {
      byte[] bytes =
          Channels.newInputStream(channel.position(Math.min(from, channel.size()))).readAllBytes();
      List<String> lines =
          new String(bytes, StandardCharsets.UTF_8).lines().filter(l -> !l.isBlank()).toList();
      List<String> last = lines.subList(Math.max(0, lines.size() - LINES), lines.size());
      String text = String.join(" | ", last);
      return last.isEmpty()
          ? ""
          : " It said: " + ForeignText.of(text.substring(Math.max(0, text.length() - CHARACTERS)));
    } catch (IOException unreadable) {
      return "";
    }
  }
}
