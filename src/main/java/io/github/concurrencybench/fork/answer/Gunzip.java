package io.github.concurrencybench.fork.answer;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Unpacks gzip as it comes, a little at a time: a bomb is noticed long before it fills memory. */
final class Gunzip implements Decoding {

  private static final int BUFFER_BYTES = 8192;

  private final Decoding next;
  private final Inflater inflater = new Inflater(true);
  private final GzipHead head = new GzipHead();
  private final byte[] buffer = new byte[BUFFER_BYTES];
  private boolean begun;

  Gunzip(Decoding next) {
    this.next = next;
  }

  @Override
  public void take(ByteBuffer bytes) throws IOException {
    begun = begun || bytes.hasRemaining();
    while (bytes.hasRemaining() && !head.isComplete()) {
      head.take(bytes.get() & 0xff);
    }
    if (bytes.hasRemaining() && !inflater.finished()) {
      inflate(bytes);
    }
    // What follows the data, such as their check sum, is of no size that matters.
    bytes.position(bytes.limit());
  }

  private void inflate(ByteBuffer bytes) throws IOException {
    inflater.setInput(bytes);
    try {
      for (int read = inflater.inflate(buffer); read > 0; read = inflater.inflate(buffer)) {
        next.take(ByteBuffer.wrap(buffer, 0, read));
      }
    } catch (DataFormatException bad) {
      throw new KnownFailure("DECODE");
    }
    if (inflater.needsDictionary()) {
      throw new KnownFailure("DECODE");
    }
  }

  @Override
  public void end() throws IOException {
    if (begun && !inflater.finished()) {
      throw new KnownFailure("DECODE");
    }
    next.end();
  }

  @Override
  public void close() {
    inflater.end();
    next.close();
  }
}
