package io.github.concurrencybench.fork.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * What a worker process writes on its standard error: a file while it lives, so that nothing can
 * block it, whose end is added to the forks' log.
 *
 * @param file of this worker alone
 * @param kept where its end goes
 */
record WorkerLog(Path file, Path kept) {

  private static final int KEPT_BYTES = 1 << 16;
  private static final int LINES = 5;
  private static final int CHARACTERS = 500;

  /** The last lines, to be put behind a reason; empty where there are none. */
  String lastLines(String saidBefore) {
    List<String> lines =
        (saidBefore + "\n" + end()).lines().filter(line -> !line.isBlank()).toList();
    List<String> last = lines.subList(Math.max(0, lines.size() - LINES), lines.size());
    String text = String.join(" | ", last);
    return last.isEmpty()
        ? " It said nothing."
        : " It said: " + text.substring(Math.max(0, text.length() - CHARACTERS));
  }

  void moveTo(String worker) {
    try {
      String said = end();
      if (!said.isBlank()) {
        Files.writeString(
            kept, worker + " said:\n" + said, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      }
      Files.deleteIfExists(file);
    } catch (IOException failed) {
      throw new UncheckedIOException(kept + " cannot be written", failed);
    }
  }

  private String end() {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      channel.position(Math.max(0, channel.size() - KEPT_BYTES));
      return new String(
          Channels.newInputStream(channel).readNBytes(KEPT_BYTES), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      return "";
    }
  }
}
