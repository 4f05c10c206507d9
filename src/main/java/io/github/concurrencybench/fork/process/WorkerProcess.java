package io.github.concurrencybench.fork.process;

import io.github.concurrencybench.fork.task.RemoteTasks;
import io.github.concurrencybench.fork.usage.Usage;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The parent's side of one worker process. Used by one thread at a time. */
public final class WorkerProcess {

  private static final long SECONDS_TO_END = 5;
  private static final int SIGNALS = 128;
  private static final int SAID_BYTES = 2_000;

  private final String name;
  private final Process process;
  private final WorkerLog log;
  private final InputStream in;
  private final OutputStream out;
  private final StringBuilder saidBefore = new StringBuilder();

  /** Starts it; it is ready after {@link #awaitReady}. */
  WorkerProcess(String name, List<String> command, WorkerLog log) {
    this.log = log;
    try {
      process = new ProcessBuilder(command).redirectError(log.file().toFile()).start();
    } catch (IOException failed) {
      throw new WorkerFailed(name + " could not be started: " + failed.getMessage() + ".", failed);
    }
    this.name = name + " (process " + process.pid() + ")";
    this.in = new BufferedInputStream(process.getInputStream());
    this.out = process.getOutputStream();
  }

  /** A step that the pipe or the worker can break. */
  private interface Step<T> {
    T take() throws IOException;
  }

  private <T> T trying(Step<T> step) {
    try {
      return step.take();
    } catch (IOException broken) {
      throw failure(broken);
    }
  }

  void ask(String requestJson) {
    byte[] json = requestJson.getBytes(StandardCharsets.UTF_8);
    trying(() -> send(Frame.of(Frame.Type.REQUEST, content -> content.write(json))));
  }

  void awaitReady() {
    trying(
        () -> {
          skipToMark();
          return answer(Frame.Type.READY);
        });
  }

  private void skipToMark() throws IOException {
    StringBuilder seen = new StringBuilder();
    while (seen.indexOf(Worker.MARK) < 0) {
      int next = in.read();
      if (next < 0) {
        throw new EOFException("The pipe ended before the worker spoke.");
      }
      seen.append((char) next);
      if (saidBefore.length() < SAID_BYTES) {
        saidBefore.append((char) next);
      }
      if (seen.length() > Worker.MARK.length()) {
        seen.deleteCharAt(0);
      }
    }
    saidBefore.setLength(Math.max(0, saidBefore.indexOf(Worker.MARK)));
  }

  /**
   * Lets the worker run tasks, and waits for all of them.
   *
   * @param range which, and until when they may begin
   * @param tasks where their results go
   * @throws WorkerFailed where it did not do so
   */
  public void run(TaskRange range, RemoteTasks tasks) {
    trying(
        () -> {
          send(range.frame());
          RanTasks.readFrom(() -> answer(Frame.Type.RESULTS)).recordTo(tasks, range);
          return null;
        });
  }

  /** What the process has used since this was asked the last time. */
  Usage used() {
    return trying(
        () -> {
          send(Frame.of(Frame.Type.COUNT));
          return UsageFrame.read(answer(Frame.Type.USAGE));
        });
  }

  private Void send(Frame frame) throws IOException {
    frame.writeTo(out);
    return null;
  }

  private Frame answer(Frame.Type expected) throws IOException {
    Frame frame = Frame.readFrom(in);
    if (frame == null) {
      throw new EOFException("The pipe ended.");
    }
    if (frame.type() == Frame.Type.FAILED) {
      throw new WorkerFailed(reason(frame), null);
    }
    if (frame.type() != expected) {
      throw new DamagedFrame("a frame " + frame.type() + " in place of " + expected);
    }
    return frame;
  }

  private String reason(Frame failed) {
    return name + " failed: " + new String(failed.bytes(), StandardCharsets.UTF_8);
  }

  private WorkerFailed failure(IOException broken) {
    boolean damaged = broken instanceof DamagedFrame;
    String what =
        !damaged && endsBySelf()
            ? " ended with " + exit() + "."
            : " broke off its pipe: " + broken.getMessage();
    return new WorkerFailed(name + what + log.lastLines(saidBefore.toString()), broken);
  }

  private boolean endsBySelf() {
    try {
      return process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS);
    } catch (InterruptedException cutOff) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Java tells a signal as the shell does. */
  private String exit() {
    int code = process.exitValue();
    return "exit code " + code + (code > SIGNALS ? " (signal " + (code - SIGNALS) + ")" : "");
  }

  /** Asks it to give back what its tasks hold and to end. The pipe's end would not wait for it. */
  void askToEnd() {
    try {
      send(Frame.of(Frame.Type.END));
    } catch (IOException gone) {
      // Then it has ended.
    }
  }

  /** Ends it now, with all that it has started. */
  void destroy() {
    List<ProcessHandle> tree = process.descendants().toList();
    process.destroyForcibly();
    tree.forEach(ProcessHandle::destroyForcibly);
  }

  /** Why it could not give back what its tasks hold, where it has ended with that. */
  Optional<String> lastWords() {
    try {
      // Else this would wait for what the worker has left behind, if that holds the pipe.
      Frame last = in.available() > 0 ? Frame.readFrom(in) : null;
      return last != null && last.type() == Frame.Type.FAILED
          ? Optional.of(reason(last))
          : Optional.empty();
    } catch (IOException saidNothing) {
      return Optional.empty();
    }
  }

  /** Waits a little for its end, then ends it. */
  void awaitEnd() {
    if (!endsBySelf()) {
      destroy();
      endsBySelf();
    }
    log.moveTo(name);
  }
}
