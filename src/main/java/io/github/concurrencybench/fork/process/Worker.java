package io.github.concurrencybench.fork.process;

import io.github.concurrencybench.fork.task.UserCodeFailed;
import io.github.concurrencybench.fork.task.WorkloadTasks;
import io.github.concurrencybench.fork.usage.ProcessCounters;
import io.github.concurrencybench.plan.CellRequest;
import io.github.concurrencybench.result.Json;
import java.io.BufferedInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;

/**
 * A worker process: makes the tasks of a request with a client of its own, and runs those whose
 * numbers come through its standard input, one after the other.
 */
public final class Worker {

  /** Before the first frame; what a launcher or an agent printed before that is none of ours. */
  static final String MARK = "\u0001concurrency-bench\u0002";

  private static final int FAILED = 1;

  private final OutputStream out;
  private final BlockingQueue<Frame> frames = new LinkedBlockingQueue<>();
  private ProcessCounters counters;

  private Worker(OutputStream out) {
    this.out = out;
  }

  /**
   * Serves until it is told to end, or its parent is gone.
   *
   * @param args none
   */
  public static void main(String[] args) {
    serve(WorkloadTasks::of);
  }

  /** Takes standard output before anybody else can; what others print goes to standard error. */
  static void serve(Function<CellRequest, WorkloadTasks> tasksOf) {
    OutputStream out = new FileOutputStream(FileDescriptor.out);
    PrintStream log =
        new PrintStream(new CappedOutput(new FileOutputStream(FileDescriptor.err)), true);
    System.setOut(log);
    System.setErr(log);
    System.setIn(InputStream.nullInputStream());
    // A task may have started processes, and may end this one.
    Runtime.getRuntime().addShutdownHook(new Thread(Worker::endDescendants));
    Worker worker = new Worker(out);
    Thread reader = new Thread(worker::read, "concurrency-bench reads its parent");
    reader.setDaemon(true);
    reader.start();
    worker.work(tasksOf);
  }

  /** On a thread of its own, since the end of the pipe ends a task in progress too. */
  private void read() {
    InputStream in = new BufferedInputStream(new FileInputStream(FileDescriptor.in));
    try {
      for (Frame frame = Frame.readFrom(in); frame != null; frame = Frame.readFrom(in)) {
        frames.add(frame);
      }
    } catch (IOException damaged) {
      damaged.printStackTrace();
    }
    endDescendants();
    Runtime.getRuntime().halt(FAILED);
  }

  private void work(Function<CellRequest, WorkloadTasks> tasksOf) {
    try {
      out.write(MARK.getBytes(StandardCharsets.ISO_8859_1));
      String json = new String(next(Frame.Type.REQUEST).bytes(), StandardCharsets.UTF_8);
      try (WorkloadTasks tasks = tasksOf.apply(Json.LINE.fromJson(json, CellRequest.class))) {
        Frame.of(Frame.Type.READY).writeTo(out);
        while (answered(frames.take(), tasks)) {
          // The next one.
        }
      }
      System.exit(0);
    } catch (Throwable failed) {
      fail(failed);
    }
  }

  private Frame next(Frame.Type expected) throws InterruptedException, IOException {
    Frame frame = frames.take();
    if (frame.type() != expected) {
      throw new IOException("a frame " + frame.type() + " in place of " + expected);
    }
    return frame;
  }

  private boolean answered(Frame frame, WorkloadTasks tasks) throws IOException {
    switch (frame.type()) {
      case RUN -> RanTasks.of(TaskRange.of(frame), tasks).writeTo(out);
      case COUNT -> count();
      case END -> {
        return false;
      }
      default -> throw new IOException("a frame " + frame.type() + " that no worker expects");
    }
    return true;
  }

  private void count() throws IOException {
    ProcessCounters now = ProcessCounters.now();
    UsageFrame.of(now.since(counters == null ? now : counters)).writeTo(out);
    counters = ProcessCounters.now();
  }

  /** After an error of the JVM nothing is relied on: says why, if it can, and is gone. */
  private void fail(Throwable failed) {
    try {
      failed.printStackTrace();
      String sentence = failed instanceof UserCodeFailed ? failed.getMessage() : failed + ".";
      byte[] why = sentence.getBytes(StandardCharsets.UTF_8);
      Frame.of(Frame.Type.FAILED, content -> content.write(why)).writeTo(out);
      endDescendants();
    } catch (IOException | OutOfMemoryError parentIsGoneOrNoMemory) {
      // The exit code says it too.
    } finally {
      Runtime.getRuntime().halt(FAILED);
    }
  }

  private static void endDescendants() {
    ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
  }
}
