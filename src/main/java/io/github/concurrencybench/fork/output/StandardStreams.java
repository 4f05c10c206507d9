package io.github.concurrencybench.fork.output;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The standard output of a fork, on both sides of the pipe. */
public final class StandardStreams {

  /** JMH keeps a copy of all on disk until the fork ends: a runaway must not fill it. */
  private static final long MOST_OF_A_FORK = 64L << 20;

  /** What people read. */
  private static final long MOST_OF_A_FILE = 1L << 20;

  private static final int BUFFER = 1 << 16;

  private StandardStreams() {}

  /**
   * Gives what is printed in a fork to its real standard streams. Else JMH sends it over the link
   * that the fork's results travel on.
   */
  public static void restore() {
    System.setOut(print(FileDescriptor.out));
    System.setErr(print(FileDescriptor.err));
  }

  /** As the JVM makes its own: buffered, and flushed with each line. */
  private static PrintStream print(FileDescriptor stream) {
    OutputStream real = new FileOutputStream(stream);
    return new PrintStream(
        new BufferedOutputStream(new CappedStream(MOST_OF_A_FORK, () -> real)), true);
  }

  /**
   * Where a fork's standard streams go.
   *
   * @param file appended to; not made where nothing is printed
   * @return to be closed when the fork has ended
   */
  public static PrintStream keptIn(Path file) {
    return new PrintStream(
        new BufferedOutputStream(
            new CappedStream(
                MOST_OF_A_FILE,
                () ->
                    Files.newOutputStream(
                        file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)),
            BUFFER));
  }
}
