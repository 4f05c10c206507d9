package io.github.concurrencybench.result;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Writes {@code journal.ndjson}: a line for each finished cell, on disk as soon as it is finished.
 * Safe to use from several threads; after its end, lines are no longer taken.
 */
public final class Journal {

  /** The file's name. */
  public static final String FILE = "journal.ndjson";

  /** The name of the gate's own, beside that of the run; of the same form. */
  public static final String GATE_FILE = "gate-journal.ndjson";

  private final Path file;
  private final FileChannel channel;
  private final SteadyClock clock;

  private Journal(Path file, FileChannel channel, SteadyClock clock) {
    this.file = file;
    this.channel = channel;
    this.clock = clock;
  }

  /**
   * Starts a journal, in place of an older one.
   *
   * @param folder where the files of the run go
   * @param head the first line
   * @return the open journal
   * @throws IOException where it cannot be written
   */
  public static Journal start(Path folder, JournalHead head) throws IOException {
    return start(folder, FILE, head);
  }

  /**
   * Starts a journal of another name, in place of an older one.
   *
   * @param folder where the files of the run go
   * @param name the name of the file
   * @param head the first line
   * @return the open journal
   * @throws IOException where it cannot be written
   */
  public static Journal start(Path folder, String name, JournalHead head) throws IOException {
    return start(folder, name, head, new SteadyClock());
  }

  static Journal start(Path folder, String name, JournalHead head, SteadyClock clock)
      throws IOException {
    Files.createDirectories(folder);
    Path file = folder.resolve(name);
    Journal journal =
        new Journal(
            file,
            FileChannel.open(
                file,
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING),
            clock);
    journal.append(JournalLine.of(head));
    return journal;
  }

  /**
   * Goes on with the journal of a run that was cut off. A last line that was cut within is dropped.
   *
   * @param folder where the files of that run are
   * @return the open journal
   * @throws IOException where it cannot be read or written
   */
  public static Journal resume(Path folder) throws IOException {
    Path file = folder.resolve(FILE);
    FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
    channel.truncate(lengthOfWholeLines(Files.readAllBytes(file)));
    channel.position(channel.size());
    Journal journal = new Journal(file, channel, new SteadyClock());
    journal.append(JournalLine.resumed(journal.clock.now()));
    return journal;
  }

  private static long lengthOfWholeLines(byte[] bytes) {
    int length = bytes.length;
    while (length > 0 && bytes[length - 1] != '\n') {
      length--;
    }
    return length;
  }

  /**
   * Adds a finished cell.
   *
   * @param round what was measured
   * @throws UncheckedIOException where the disk is full, naming the file
   */
  public synchronized void add(RoundResult round) {
    if (channel.isOpen()) {
      append(JournalLine.of(round, clock.now()));
    }
  }

  /**
   * Ends the journal. Later calls change nothing.
   *
   * @param status how the run ended
   */
  public synchronized void end(RunStatus status) {
    if (!channel.isOpen()) {
      return;
    }
    append(JournalLine.of(status, clock));
    try {
      channel.close();
    } catch (IOException failed) {
      throw new UncheckedIOException(file + " could not be closed", failed);
    }
  }

  private void append(JournalLine line) {
    ByteBuffer bytes =
        ByteBuffer.wrap((Json.LINE.toJson(line) + "\n").getBytes(StandardCharsets.UTF_8));
    try {
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(false);
    } catch (IOException failed) {
      throw new UncheckedIOException(
          file + " could not be written; the cells before are kept", failed);
    }
  }
}
