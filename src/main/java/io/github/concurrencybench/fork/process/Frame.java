package io.github.concurrencybench.fork.process;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

/**
 * One message of a pipe: a byte with mark and version, a byte with the type, four with the length
 * of the content, the content, and four with the CRC-32C (RFC 3720) of all before.
 */
final class Frame {

  /** No letter, so that printed text is told apart at its first byte; the lower half counts up. */
  static final byte VERSION = (byte) 0xB1;

  /** More than any question or answer has; a length above it is a damaged one. */
  static final int MOST_BYTES = 64 << 20;

  private static final int HEAD_BYTES = 6;
  private static final int CHECKSUM_BYTES = 4;

  /** What a frame says. Their order is part of the format. */
  enum Type {
    /** To the worker: what it is to work for, as JSON. */
    REQUEST,
    /** From the worker: its tasks are made. */
    READY,
    /** To the worker: run these tasks. */
    RUN,
    /** From the worker: what became of them. */
    RESULTS,
    /** To the worker: tell what you have used since the last time. */
    COUNT,
    /** From the worker: that. */
    USAGE,
    /** From the worker: it cannot go on, and why. */
    FAILED,
    /** To the worker: give all back and end. */
    END,
    /** From who runs tasks elsewhere: what is in the files of its own. */
    WRITTEN
  }

  /** Writes the content of a frame. */
  interface Content {
    void writeTo(DataOutputStream out) throws IOException;
  }

  private final Type type;
  private final byte[] content;

  private Frame(Type type, byte[] content) {
    this.type = type;
    this.content = content;
  }

  static Frame of(Type type) {
    return new Frame(type, new byte[0]);
  }

  static Frame of(Type type, Content content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      content.writeTo(new DataOutputStream(bytes));
    } catch (IOException never) {
      throw new UncheckedIOException(never);
    }
    return new Frame(type, bytes.toByteArray());
  }

  Type type() {
    return type;
  }

  byte[] bytes() {
    return content.clone();
  }

  DataInputStream data() {
    return new DataInputStream(new ByteArrayInputStream(content));
  }

  void writeTo(OutputStream out) throws IOException {
    if (content.length > MOST_BYTES) {
      throw new IOException("A message of " + content.length + " bytes is too long for a frame.");
    }
    ByteBuffer frame = ByteBuffer.allocate(HEAD_BYTES + content.length + CHECKSUM_BYTES);
    frame.put(VERSION).put((byte) type.ordinal()).putInt(content.length).put(content);
    frame.putInt(checksum(frame.array(), HEAD_BYTES + content.length));
    out.write(frame.array());
    out.flush();
  }

  /**
   * Reads the next frame.
   *
   * @return the frame; null where the pipe has ended between two frames
   * @throws DamagedFrame where what comes is no frame of this version
   * @throws EOFException where the pipe has ended within a frame
   */
  static Frame readFrom(InputStream in) throws IOException {
    int first = in.read();
    if (first < 0) {
      return null;
    }
    if ((byte) first != VERSION) {
      throw DamagedFrame.startsWith(first, in);
    }
    ByteBuffer head = ByteBuffer.allocate(HEAD_BYTES).put(VERSION);
    head.put(exactly(HEAD_BYTES - 1, in)).flip();
    int length = head.getInt(2);
    if (length < 0 || length > MOST_BYTES) {
      throw new DamagedFrame("a frame whose length is said to be " + length + " bytes");
    }
    byte[] rest = exactly(length + CHECKSUM_BYTES, in);
    ByteBuffer whole = ByteBuffer.allocate(HEAD_BYTES + length).put(head).put(rest, 0, length);
    if (checksum(whole.array(), whole.capacity()) != ByteBuffer.wrap(rest).getInt(length)) {
      throw new DamagedFrame("a frame whose checksum is wrong");
    }
    byte[] content = new byte[length];
    System.arraycopy(rest, 0, content, 0, length);
    return new Frame(typeOf(head.get(1)), content);
  }

  private static Type typeOf(byte number) throws DamagedFrame {
    if (number < 0 || number >= Type.values().length) {
      throw new DamagedFrame("a frame of the unknown type " + number);
    }
    return Type.values()[number];
  }

  private static byte[] exactly(int length, InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException("The pipe ended within a frame.");
    }
    return bytes;
  }

  private static int checksum(byte[] bytes, int length) {
    CRC32C checksum = new CRC32C();
    checksum.update(bytes, 0, length);
    return (int) checksum.getValue();
  }
}
