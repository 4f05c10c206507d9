package io.github.concurrencybench.fork.answer;

import java.io.IOException;
import java.nio.ByteBuffer;

/** Lets so many bytes pass and no more. */
final class MostBytes implements Decoding {

  private final long most;
  private long length;

  MostBytes(long most) {
    this.most = most;
  }

  long length() {
    return length;
  }

  @Override
  public void take(ByteBuffer bytes) throws IOException {
    length += bytes.remaining();
    bytes.position(bytes.limit());
    if (length > most) {
      throw new KnownFailure("TOO_LARGE");
    }
  }

  @Override
  public void end() {
    // Any length is allowed up to the most.
  }

  @Override
  public void close() {
    // Nothing is held.
  }
}
