package io.github.concurrencybench.fork.output;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Lets the beginning of what is written pass, counts the rest, and says so when it is closed. What
 * it writes to is opened with the first byte.
 */
public final class CappedStream extends OutputStream {

  private final Opener opener;
  private final long most;
  private OutputStream out;
  private long written;
  private long leftOut;

  /** Opens what is written to. */
  public interface Opener {

    /**
     * Opens it.
     *
     * @return the open stream
     * @throws IOException where that is impossible
     */
    OutputStream open() throws IOException;
  }

  /**
   * Caps a stream.
   *
   * @param most how many bytes pass
   * @param opener what opens it
   */
  public CappedStream(long most, Opener opener) {
    this.opener = opener;
    this.most = most;
  }

  @Override
  public synchronized void write(byte[] bytes, int from, int length) throws IOException {
    if (out == null) {
      out = opener.open();
    }
    int passing = (int) Math.min(most - written, length);
    if (passing > 0) {
      out.write(bytes, from, passing);
      written += passing;
    }
    leftOut += length - passing;
  }

  @Override
  public void write(int one) throws IOException {
    write(new byte[] {(byte) one}, 0, 1);
  }

  @Override
  public synchronized void flush() throws IOException {
    if (out != null) {
      out.flush();
    }
  }

  @Override
  public synchronized void close() throws IOException {
    if (out == null) {
      return;
    }
    try (OutputStream closed = out) {
      if (leftOut > 0) {
        String note = "\n... and at least " + leftOut + " bytes more, which are left out.\n";
        closed.write(note.getBytes(StandardCharsets.UTF_8));
      }
    }
  }
}
