package io.github.concurrencybench.fork.process;

import io.github.concurrencybench.fork.answer.RequestCount;
import io.github.concurrencybench.fork.task.RemoteTasks;
import io.github.concurrencybench.fork.usage.Usage;
import io.github.concurrencybench.plan.ForkFiles;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** What a {@link RangeRunner} answers. */
public final class RangeAnswer {

  private final TaskRange range;
  private final RanTasks ran;
  private final Usage used;
  private final long requests;
  private final String logged;
  private final String worked;

  /**
   * Reads an answer.
   *
   * @param range what was asked
   * @param bytes what came back
   * @throws WorkerFailed where that is no answer of this version
   */
  public RangeAnswer(TaskRange range, byte[] bytes) {
    this.range = range;
    ByteArrayInputStream in = new ByteArrayInputStream(bytes);
    try {
      ran = RanTasks.readFrom(() -> Frame.readFrom(in));
      used = UsageFrame.read(Frame.readFrom(in));
      DataInputStream written = Frame.readFrom(in).data();
      requests = written.readLong();
      logged = written.readUTF();
      worked = written.readUTF();
    } catch (IOException damaged) {
      throw new WorkerFailed("An answer cannot be read: " + damaged.getMessage() + ".", damaged);
    }
  }

  /**
   * Records the results under their tasks; those that have not begun are skipped.
   *
   * @param batch where to
   */
  public void recordTo(RemoteTasks batch) {
    try {
      ran.recordTo(batch, range);
    } catch (DamagedFrame damaged) {
      throw new WorkerFailed("An answer is wrong: " + damaged.getMessage() + ".", damaged);
    }
  }

  /**
   * Adds what was written elsewhere to the files here.
   *
   * @param files those of the fork
   * @param count the requests of the fork
   */
  public void writeTo(ForkFiles files, RequestCount count) {
    count.add(requests);
    append(files.log(), logged);
    append(files.work(), worked);
  }

  private static void append(String file, String text) {
    if (text.isEmpty()) {
      return;
    }
    try {
      Path path = Path.of(file);
      Files.writeString(path, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException failed) {
      throw new UncheckedIOException(file + " cannot be written", failed);
    }
  }

  /**
   * Counts.
   *
   * @return how many of the tasks have run
   */
  public int count() {
    return ran.tasks().size();
  }

  /**
   * Adds up.
   *
   * @return how long they took together, in nanoseconds
   */
  public long serviceNanos() {
    return ran.tasks().stream().mapToLong(RanTask::serviceNanos).sum();
  }

  /**
   * What the process used meanwhile that ran them, without what another answer tells of.
   *
   * @return its usage
   */
  public Usage used() {
    return used;
  }
}
