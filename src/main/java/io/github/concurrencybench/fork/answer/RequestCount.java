package io.github.concurrencybench.fork.answer;

import io.github.concurrencybench.plan.ForkFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Counts the requests of a fork where its parent can read the number whatever becomes of the fork:
 * in a file that it has in its memory, as its worker processes have. A kill loses none.
 */
public final class RequestCount {

  private static final VarHandle NUMBER =
      MethodHandles.byteBufferViewVarHandle(long[].class, ByteOrder.nativeOrder());

  private final ByteBuffer number;

  private RequestCount(ByteBuffer number) {
    this.number = number;
  }

  /**
   * A count that nobody else reads.
   *
   * @return from 0
   */
  public static RequestCount ofItsOwn() {
    // Direct, since only there eight bytes are sure to be added to as one.
    return new RequestCount(ByteBuffer.allocateDirect(Long.BYTES));
  }

  /**
   * Goes on with the number in the fork's file.
   *
   * @param files those of the fork; where the parent wants no number, the file is not there
   * @return the count
   */
  public static RequestCount in(ForkFiles files) {
    Path file = Path.of(files.requests());
    if (!Files.exists(file)) {
      return ofItsOwn();
    }
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      return new RequestCount(channel.map(MapMode.READ_WRITE, 0, Long.BYTES));
    } catch (IOException notHere) {
      return unread(file);
    }
  }

  /** Some file systems have no such memory: without the file, nobody takes 0 for the number. */
  private static RequestCount unread(Path file) {
    try {
      Files.deleteIfExists(file);
      return ofItsOwn();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** One more begins. */
  public void add() {
    add(1);
  }

  /**
   * So many more have begun.
   *
   * @param more how many
   */
  public void add(long more) {
    NUMBER.getAndAdd(number, 0, more);
  }

  /**
   * Tells the number.
   *
   * @return how many have begun, in all processes that share it
   */
  public long count() {
    return (long) NUMBER.getVolatile(number, 0);
  }
}
