package io.github.concurrencybench.fork.answer;

import java.io.IOException;
import java.nio.ByteBuffer;

/** Takes bytes as they are decoded, and keeps none. */
interface Decoding {

  /**
   * Takes some.
   *
   * @param bytes all of which are read
   * @throws IOException where they are too many or cannot be decoded
   */
  void take(ByteBuffer bytes) throws IOException;

  /**
   * No more will come.
   *
   * @throws IOException where more should have
   */
  void end() throws IOException;

  /** Frees what lies outside of the heap. */
  void close();
}
