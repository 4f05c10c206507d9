package io.github.concurrencybench.fork.process;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * Tasks that follow each other, for one worker to run one after the other.
 *
 * @param from the first one
 * @param to the one after the last
 * @param mostNanos none but the first begins later than this after it
 */
public record TaskRange(int from, int to, long mostNanos) {

  boolean contains(int index) {
    return from <= index && index < to;
  }

  Frame frame() {
    return Frame.of(Frame.Type.RUN, this::writeTo);
  }

  private void writeTo(DataOutputStream out) throws IOException {
    out.writeInt(from);
    out.writeInt(to);
    out.writeLong(mostNanos);
  }

  static TaskRange of(Frame frame) throws IOException {
    DataInputStream in = frame.data();
    return new TaskRange(in.readInt(), in.readInt(), in.readLong());
  }
}
