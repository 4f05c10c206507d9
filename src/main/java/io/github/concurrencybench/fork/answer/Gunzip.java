package io.github.concurrencybench.fork.answer;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Unpacks gzip as it comes, a little at a time: a bomb is noticed long before it fills memory. Each
 * member has to be what its check sum and its size say (RFC 1952, section 2.3.1).
 */
final class Gunzip implements Decoding {

  private static final int BUFFER_BYTES = 8192;
  private static final int TAIL_BYTES = 8;
  private static final int FIRST_BYTE = 0x1f;

  private final Decoding next;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 sum = new CRC32();
  private final byte[] buffer = new byte[BUFFER_BYTES];
  private GzipHead head = new GzipHead();
  private long tail;
  private int tailBytes;
  private boolean within;
  private boolean over;

  Gunzip(Decoding next) {
    this.next = next;
  }

  @Override
  public void take(ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining() && !over) {
      if (head.isComplete() && !inflater.finished()) {
        inflate(bytes);
      } else {
        takeOne(bytes.get() & 0xff);
      }
    }
    bytes.position(bytes.limit());
  }

  private void takeOne(int value) throws IOException {
    if (inflater.finished()) {
      takeTail(value);
    } else {
      within = true;
      head.take(value);
    }
  }

  private void inflate(ByteBuffer bytes) throws IOException {
    inflater.setInput(bytes);
    try {
      for (int read = inflater.inflate(buffer); read > 0; read = inflater.inflate(buffer)) {
        sum.update(buffer, 0, read);
        next.take(ByteBuffer.wrap(buffer, 0, read));
      }
    } catch (DataFormatException bad) {
      throw new KnownFailure("DECODE");
    }
    if (inflater.needsDictionary()) {
      throw new KnownFailure("DECODE");
    }
  }

  /** The check sum and the size, then whatever follows. */
  private void takeTail(int value) throws IOException {
    if (tailBytes < TAIL_BYTES) {
      tail |= (long) value << 8 * tailBytes;
      tailBytes++;
      checkTail();
    } else if (value == FIRST_BYTE) {
      nextMember(value);
    } else {
      // No member, and no part of the content: padding, as other clients take it.
      over = true;
    }
  }

  private void checkTail() throws IOException {
    if (tailBytes == TAIL_BYTES) {
      within = false;
      if (tail != (sum.getValue() | inflater.getBytesWritten() << Integer.SIZE)) {
        throw new KnownFailure("DECODE");
      }
    }
  }

  /** Several after one another are the content (RFC 1952, section 2.2). */
  private void nextMember(int value) throws IOException {
    inflater.reset();
    sum.reset();
    head = new GzipHead();
    tail = 0;
    tailBytes = 0;
    takeOne(value);
  }

  @Override
  public void end() throws IOException {
    if (within) {
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
