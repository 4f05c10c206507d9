package io.github.concurrencybench.fork.process;

import io.github.concurrencybench.fork.task.TaskResult;
import io.github.concurrencybench.result.HostPause;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A task that a worker has run.
 *
 * @param index which
 * @param result what became of it
 * @param serviceNanos how long it took
 */
record RanTask(int index, TaskResult result, long serviceNanos) {

  /** So many in a frame; a chunk may have millions. */
  static final int MOST_A_FRAME = 1_000;

  private static final int ERROR_CHARACTERS = 200;

  /**
   * A part of the answer to a range.
   *
   * @param last whether no further part follows
   */
  static Frame frame(List<RanTask> part, boolean last) {
    return Frame.of(
        Frame.Type.RESULTS,
        out -> {
          out.writeBoolean(last);
          out.writeInt(part.size());
          for (RanTask task : part) {
            task.writeTo(out);
          }
        });
  }

  private void writeTo(DataOutputStream out) throws IOException {
    String error = result.error() == null ? "" : result.error();
    out.writeInt(index);
    out.writeLong(result.checksum());
    out.writeLong(result.bytes());
    out.writeLong(serviceNanos);
    out.writeUTF(error.substring(0, Math.min(error.length(), ERROR_CHARACTERS)));
    out.writeBoolean(result.pause() != null);
    if (result.pause() != null) {
      out.writeUTF(result.pause().host());
      out.writeLong(result.pause().seconds());
    }
  }

  private static RanTask readFrom(DataInputStream in) throws IOException {
    int index = in.readInt();
    long checksum = in.readLong();
    long bytes = in.readLong();
    long serviceNanos = in.readLong();
    String error = in.readUTF();
    boolean throttled = in.readBoolean();
    TaskResult failed =
        throttled
            ? TaskResult.throttled(new HostPause(in.readUTF(), error, in.readLong()))
            : TaskResult.failed(error);
    TaskResult result = error.isEmpty() ? TaskResult.ok(checksum, bytes) : failed;
    return new RanTask(index, result, serviceNanos);
  }

  /**
   * Reads a part of an answer.
   *
   * @param ran what it says is added here
   * @return whether it is the last one
   */
  static boolean addTo(List<RanTask> ran, Frame frame) throws IOException {
    DataInputStream in = frame.data();
    boolean last = in.readBoolean();
    int count = in.readInt();
    List<RanTask> part = new ArrayList<>();
    for (int each = 0; each < count; each++) {
      part.add(readFrom(in));
    }
    ran.addAll(part);
    return last;
  }
}
