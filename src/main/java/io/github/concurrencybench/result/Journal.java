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
  private long length;

  /** Goes on behind so many bytes, which are whole lines. */
  private Journal(Path file, FileChannel channel, SteadyClock clock, long length) {
    this.file = file;
    this.channel = channel;
    this.clock = clock;
    this.length = length;
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
    Path file = folder.resolve(name);
    // The older one is there until the first line of this one is whole.
    WholeFile.write(file, text(JournalLine.of(head)));
    FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
    return new Journal(file, channel, clock, channel.size());
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
    long length = lengthOfWholeLines(Files.readAllBytes(file));
    FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
    Journal journal = new Journal(file, channel, new SteadyClock(), length);
    try {
      channel.truncate(length);
      journal.append(JournalLine.resumed(journal.clock.now()));
      return journal;
    } catch (IOException | UncheckedIOException failed) {
      channel.close();
      throw failed;
    }
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
    try (channel) {
      append(JournalLine.of(status, clock));
    } catch (IOException failed) {
      throw new UncheckedIOException(file + " could not be closed", failed);
    }
  }

  private static String text(JournalLine line) {
    return LineChecksum.addedTo(Json.LINE.toJson(line)) + "\n";
  }

  private void append(JournalLine line) {
    ByteBuffer bytes = ByteBuffer.wrap(text(line).getBytes(StandardCharsets.UTF_8));
    try {
      long end = length;
      while (bytes.hasRemaining()) {
        end += channel.write(bytes, end);
      }
      channel.force(false);
      length = end;
    } catch (IOException failed) {
      dropHalfALine();
      throw new UncheckedIOException(
          "%s could not be written: %s. %s".formatted(file, failed.getMessage(), remedy()), failed);
    }
  }

  private String remedy() {
    return file.endsWith(FILE)
        ? "The cells before are kept; make room and go on with -Dconcurrency-bench.resume."
        : "Make room and check again.";
  }

  /** Else the next line, for which there may be room again, would be lost with it. */
  private void dropHalfALine() {
    try {
      channel.truncate(length);
    } catch (IOException stays) {
      // Who reads leaves it out.
    }
  }
}
