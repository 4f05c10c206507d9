package io.github.concurrencybench.measure;

import io.github.concurrencybench.result.Journal;
import io.github.concurrencybench.result.RunStatus;

/**
 * What happens when the build is cut off, by Ctrl-C or a signal: the journal is ended first, so
 * that what the dying children cause is not taken for results; then everything is ended and the
 * files are made from what was finished.
 */
public final class Interruption implements AutoCloseable {

  private final Thread hook;

  private Interruption(Thread hook) {
    this.hook = hook;
  }

  /**
   * Prepares for it.
   *
   * @param journal the run's journal
   * @param children what has to be ended
   * @param report makes the files from the journal
   * @return to be closed when the run is over
   */
  public static Interruption prepare(
      Journal journal, Iterable<Runnable> children, Runnable report) {
    Thread hook =
        new Thread(
            () -> {
              journal.end(RunStatus.INTERRUPTED);
              children.forEach(Runnable::run);
              report.run();
            },
            "concurrency-bench ends an interrupted run");
    Runtime.getRuntime().addShutdownHook(hook);
    return new Interruption(hook);
  }

  /** Waits for the end where it is being done: behind this call, Maven unloads our classes. */
  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException itIsRunning) {
      awaitHook();
    }
  }

  private void awaitHook() {
    try {
      hook.join();
    } catch (InterruptedException cutOff) {
      Thread.currentThread().interrupt();
    }
  }
}
