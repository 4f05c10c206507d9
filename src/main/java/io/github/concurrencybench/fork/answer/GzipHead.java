package io.github.concurrencybench.fork.answer;

import java.io.IOException;

/** The head of a gzip member, byte by byte as they come (RFC 1952, section 2.3). */
final class GzipHead {

  private static final int FIXED = 10;
  private static final int[] MAGIC = {0x1f, 0x8b, 8};
  private static final int FLAGS_AT = 3;
  private static final int HEAD_CHECK = 2;
  private static final int EXTRA = 4;
  private static final int NAME = 8;
  private static final int COMMENT = 16;

  private int at;
  private int flags;
  private int extraBytes;
  private int extraLength;
  private int checkBytes;

  boolean isComplete() {
    return at >= FIXED && flags == 0;
  }

  void take(int value) throws IOException {
    if (at < FIXED) {
      takeFixed(value);
    } else if ((flags & EXTRA) != 0) {
      takeExtra(value);
    } else if ((flags & NAME) != 0) {
      flags -= value == 0 ? NAME : 0;
    } else if ((flags & COMMENT) != 0) {
      flags -= value == 0 ? COMMENT : 0;
    } else {
      checkBytes++;
      flags -= checkBytes == 2 ? HEAD_CHECK : 0;
    }
  }

  private void takeFixed(int value) throws IOException {
    if (at < MAGIC.length && value != MAGIC[at]) {
      throw new KnownFailure("DECODE");
    }
    if (at == FLAGS_AT) {
      // The lowest bit only says that the content may be text.
      flags = value & (HEAD_CHECK | EXTRA | NAME | COMMENT);
    }
    at++;
  }

  /** Two bytes with the length, the lower one first, and so many bytes. */
  private void takeExtra(int value) {
    if (extraBytes < 2) {
      extraLength |= value << (8 * extraBytes);
    }
    extraBytes++;
    if (extraBytes >= 2 && extraBytes == extraLength + 2) {
      flags -= EXTRA;
    }
  }
}
