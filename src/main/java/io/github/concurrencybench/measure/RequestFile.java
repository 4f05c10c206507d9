package io.github.concurrencybench.measure;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The number in which a fork and its workers count their requests. They have it in their memory, so
 * that it is right here after a kill too.
 */
final class RequestFile {

  private final Path file;

  private RequestFile(Path file) {
    this.file = file;
  }

  /** Makes it, with its place on the disk: one that is full is not to end the fork later. */
  static RequestFile madeAt(Path file) {
    try {
      Files.write(file, new byte[Long.BYTES]);
    } catch (IOException failed) {
      // Then nobody counts; what is to be written next to this file says what is wrong.
      delete(file);
    }
    return new RequestFile(file);
  }

  /**
   * Takes the number, and the file away.
   *
   * @return how many requests have begun; null where nobody could count
   */
  Long take() {
    try {
      ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.nativeOrder());
      return bytes.remaining() == Long.BYTES ? bytes.getLong() : null;
    } catch (IOException notThere) {
      return null;
    } finally {
      delete(file);
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException stays) {
      // It is small, and stands in a folder that the next run empties.
    }
  }
}
