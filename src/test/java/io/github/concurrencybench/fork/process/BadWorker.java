package io.github.concurrencybench.fork.process;

import io.github.concurrencybench.fork.task.TaskResult;
import io.github.concurrencybench.fork.task.WorkloadTasks;
import io.github.concurrencybench.plan.CellRequest;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A worker process whose tasks do what no task should; the workload's name says what. */
final class BadWorker {

  private static final String PRINTED = "x".repeat(1 << 10);

  private BadWorker() {}

  public static void main(String[] args) {
    Worker.serve(BadWorker::tasks);
  }

  private static WorkloadTasks tasks(CellRequest request) {
    String what = request.workload().name();
    if (what.equals("fails-to-start")) {
      throw new IllegalStateException("there is no database");
    }
    return new WorkloadTasks() {
      @Override
      public TaskResult run(int index) throws Exception {
        return TaskResult.ok(doing(what, index), 1);
      }

      @Override
      public void close() {
        if (what.equals("fails-to-close")) {
          throw new IllegalStateException("it stays open");
        }
        // As a pool of connections does, this takes its time.
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
        System.err.println("The tasks are closed.");
      }
    };
  }

  private static long doing(String what, int index) throws Exception {
    return switch (what) {
      case "prints" -> prints(index);
      case "prints-to-the-channel" -> printsToTheChannel();
      case "exits" -> exits();
      case "runs-out-of-memory" -> runsOutOfMemory();
      case "never-ends" -> neverEnds();
      case "starts-a-process" -> startsAProcess();
      case "starts-a-process-and-exits" -> startsAProcessAndExits();
      case "burns" -> burns();
      case "reads" -> System.in.read();
      case "tells-its-property" -> Long.parseLong(System.getProperty("test.number"));
      default -> throw new IllegalArgumentException(what);
    };
  }

  private static long prints(int index) {
    for (int kilobyte = 0; kilobyte < 1 << 10; kilobyte++) {
      System.out.println(PRINTED);
      System.err.println(PRINTED);
    }
    return index;
  }

  @SuppressWarnings("resource")
  private static long printsToTheChannel() throws IOException {
    new FileOutputStream(FileDescriptor.out)
        .write("Native code was here".getBytes(StandardCharsets.UTF_8));
    return 0;
  }

  private static long exits() {
    System.err.println("I have seen enough.");
    System.exit(7);
    return 0;
  }

  private static long runsOutOfMemory() {
    List<byte[]> kept = new ArrayList<>();
    while (true) {
      kept.add(new byte[1 << 20]);
    }
  }

  private static long neverEnds() {
    while (true) {
      Thread.onSpinWait();
    }
  }

  /** A process that lives as long as nobody ends it: it waits for input that never comes. */
  private static long startsAProcess() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            NeverEnds.class.getName())
        .start()
        .pid();
  }

  private static long startsAProcessAndExits() throws IOException {
    System.err.println(startsAProcess());
    System.exit(7);
    return 0;
  }

  private static long burns() {
    ThreadMXBean time = ManagementFactory.getThreadMXBean();
    long start = time.getCurrentThreadCpuTime();
    byte[] kept = new byte[0];
    while (time.getCurrentThreadCpuTime() - start < 50_000_000) {
      kept = new byte[1000];
    }
    return kept.length;
  }

  /** Does what its name says. */
  static final class NeverEnds {
    public static void main(String[] args) throws InterruptedException {
      Thread.currentThread().join();
    }
  }
}
