package io.github.concurrencybench.fork;

import io.github.concurrencybench.fork.task.Breaker;
import io.github.concurrencybench.fork.task.ErrorClass;
import io.github.concurrencybench.fork.task.TaskResult;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Room for what has to be told where tasks have left none for a further file: to load a class or to
 * read a counter takes one. Some are opened before there are any tasks, and closed after them.
 */
final class RoomToTell implements Closeable {

  private static final int FILES = 8;

  private final List<InputStream> spare = new ArrayList<>();

  /** Keeps some room, with any file that is there. */
  RoomToTell(Path file) {
    rehearse();
    try {
      for (int each = 0; each < FILES; each++) {
        spare.add(Files.newInputStream(file));
      }
    } catch (IOException noRoomEvenNow) {
      // Then there is no more than those that were opened by now.
    }
  }

  /** What is used in the middle of a failing batch is loaded before. */
  private static void rehearse() {
    String noRoom = ErrorClass.of(new IOException("Too many open files"));
    new Breaker().saw(TaskResult.failed(noRoom));
  }

  /** Makes room. */
  @Override
  public void close() {
    for (InputStream file : spare) {
      try {
        file.close();
      } catch (IOException stays) {
        // There are others.
      }
    }
    spare.clear();
  }
}
