package io.github.concurrencybench.fork.spark.executor;

import io.github.concurrencybench.fork.process.RangeRunner;
import io.github.concurrencybench.fork.process.TaskRange;
import io.github.concurrencybench.fork.task.UserCodeFailed;
import io.github.concurrencybench.plan.CellRequest;
import io.github.concurrencybench.plan.ForkFiles;
import io.github.concurrencybench.plan.ForkJvm;
import io.github.concurrencybench.plan.UserCode;
import io.github.concurrencybench.result.Json;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.function.Function;

/**
 * The tasks of a workload in an executor's JVM, made once. With the caller it shares the JDK's
 * classes alone.
 */
public final class ExecutorTasks implements Function<long[], byte[]> {

  /** A range of this many parts runs: from, to, and until when tasks may begin, in nanoseconds. */
  private static final int RUN = 3;

  private final RangeRunner runner;
  private boolean closed;

  /**
   * Makes the tasks.
   *
   * @param request what a fork is asked, as JSON
   * @param classPath the jars of the user's project, here
   * @param folder where to write files; not there yet
   * @throws IllegalStateException where that fails; the message is a sentence
   */
  public ExecutorTasks(String request, List<String> classPath, File folder) {
    try {
      Files.createDirectories(folder.toPath());
      CellRequest asked = Json.LINE.fromJson(request, CellRequest.class);
      runner = new RangeRunner(here(asked, classPath, folder));
    } catch (UserCodeFailed failed) {
      throw new IllegalStateException(failed.getMessage(), failed);
    } catch (IOException | RuntimeException | Error failed) {
      throw new IllegalStateException("The tasks could not be made: " + failed + ".", failed);
    }
  }

  /** The request of this machine: its files are elsewhere. */
  private static CellRequest here(CellRequest asked, List<String> classPath, File folder) {
    return new CellRequest(
        asked.cell(),
        asked.round(),
        asked.workload(),
        asked.repetitions(),
        new ForkFiles(folder + "/work", folder + "/tasks.log"),
        new ForkJvm(asked.jvm().args(), new UserCode(classPath, List.of())));
  }

  /** Runs a range; one without any numbers gives back what the tasks hold. */
  @Override
  public byte[] apply(long[] range) {
    try {
      if (range.length == RUN) {
        int from = Math.toIntExact(range[0]);
        return runner.run(new TaskRange(from, Math.toIntExact(range[1]), range[2]));
      }
      close();
      return new byte[0];
    } catch (UserCodeFailed failed) {
      throw new IllegalStateException(failed.getMessage());
    } catch (IOException | RuntimeException | Error failed) {
      throw new IllegalStateException("The tasks failed: " + failed + ".", failed);
    }
  }

  /** Others ask for it too. */
  private synchronized void close() throws IOException {
    if (!closed) {
      closed = true;
      runner.close();
    }
  }
}
