package io.github.concurrencybench.fork.process;

import io.github.concurrencybench.fork.answer.RequestCount;
import io.github.concurrencybench.fork.task.WorkloadTasks;
import io.github.concurrencybench.fork.usage.ProcessCounters;
import io.github.concurrencybench.fork.usage.Usage;
import io.github.concurrencybench.plan.CellRequest;
import io.github.concurrencybench.plan.ForkFiles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Runs ranges of tasks for a fork that is somewhere else, any number of them at the same time. An
 * answer is bytes: the frames that go through the pipe of a worker process, and what was written to
 * the files of a fork, which are not those of the fork here.
 */
public final class RangeRunner implements AutoCloseable {

  private final WorkloadTasks tasks;
  private final FileNews log;
  private final FileNews work;
  private final RequestCount requests;
  private int inProgress;
  private long told;
  private ProcessCounters counters;

  /**
   * Makes the tasks of a request.
   *
   * @param request whose files are in a folder of this runner's own
   */
  public RangeRunner(CellRequest request) {
    ForkFiles files = request.files();
    log = new FileNews(Path.of(files.log()));
    work = new FileNews(Path.of(files.work()));
    try {
      Files.write(Path.of(files.requests()), new byte[Long.BYTES]);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    tasks = WorkloadTasks.of(request);
    requests = RequestCount.in(files);
  }

  /**
   * Runs a range.
   *
   * @param range which tasks; may be empty
   * @return what {@link RangeAnswer} reads
   */
  public byte[] run(TaskRange range) {
    begin();
    RanTasks ran = RanTasks.of(range, tasks);
    return end(ran);
  }

  /** What this process uses between batches belongs to none. */
  private synchronized void begin() {
    if (inProgress == 0) {
      counters = ProcessCounters.now();
    }
    inProgress++;
  }

  private synchronized byte[] end(RanTasks ran) {
    Usage used = ProcessCounters.now().since(counters);
    counters = ProcessCounters.now();
    inProgress--;
    long begun = requests.count() - told;
    told += begun;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ran.writeTo(out);
      UsageFrame.of(used).writeTo(out);
      String logged = log.next();
      String worked = work.next();
      Frame.of(
              Frame.Type.WRITTEN,
              content -> {
                content.writeLong(begun);
                content.writeUTF(logged);
                content.writeUTF(worked);
              })
          .writeTo(out);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return out.toByteArray();
  }

  @Override
  public void close() throws IOException {
    tasks.close();
  }
}
