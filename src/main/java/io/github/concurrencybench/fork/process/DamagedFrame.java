package io.github.concurrencybench.fork.process;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** What came through a pipe is no frame of ours. */
final class DamagedFrame extends IOException {

  private static final long serialVersionUID = 1L;
  private static final int SHOWN_BYTES = 60;

  DamagedFrame(String what) {
    super("The pipe brought " + what + ".");
  }

  /** Something else was printed there, or another version speaks: shows the beginning of it. */
  static DamagedFrame startsWith(int first, InputStream in) throws IOException {
    byte[] more = in.readNBytes(Math.min(in.available(), SHOWN_BYTES));
    String text = (char) first + new String(more, StandardCharsets.ISO_8859_1);
    return new DamagedFrame(
        "no frame of version %02x but \"%s\""
            .formatted(Frame.VERSION, text.replaceAll("[^ -~]", "?")));
  }
}
