package io.github.concurrencybench.fork.process;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Keeps the beginning of what tasks print: a log of a worker is read by people. */
final class CappedOutput extends FilterOutputStream {

  private static final int MOST_BYTES = 1 << 20;

  private long left = MOST_BYTES;

  CappedOutput(OutputStream out) {
    super(out);
  }

  @Override
  public synchronized void write(byte[] bytes, int from, int length) throws IOException {
    if (left > 0) {
      out.write(bytes, from, (int) Math.min(left, length));
      left -= length;
      if (left <= 0) {
        out.write("\n(The rest is left out.)\n".getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  @Override
  public synchronized void write(int one) throws IOException {
    write(new byte[] {(byte) one}, 0, 1);
  }
}
