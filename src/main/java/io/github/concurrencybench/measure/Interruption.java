package io.github.concurrencybench.measure;

import io.github.concurrencybench.result.Journal;
import io.github.concurrencybench.result.RunStatus;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * What happens when the build is cut off, by Ctrl-C or a signal: the journal is ended first, so
 * that what the dying children cause is not taken for results; then everything is ended and the
 * files are made from what was finished.
 */
public final class Interruption implements AutoCloseable {

  private static final long MOST_SECONDS = 30;

  private final Thread hook;
  private final CountDownLatch done;

  private Interruption(Thread hook, CountDownLatch done) {
    this.hook = hook;
    this.done = done;
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
    return registered(hook, new CountDownLatch(1));
  }

  /**
   * Prepares for it where it has to wait: what is begun comes to its end, and nothing after it.
   *
   * @return to be closed when that is done
   */
  public static Interruption postponed() {
    CountDownLatch done = new CountDownLatch(1);
    Thread hook =
        new Thread(() -> awaitSome(done), "concurrency-bench lets what has begun come to its end");
    return registered(hook, done);
  }

  private static Interruption registered(Thread hook, CountDownLatch done) {
    try {
      Runtime.getRuntime().addShutdownHook(hook);
    } catch (IllegalStateException theJvmIsEnding) {
      awaitTheEnd();
    }
    return new Interruption(hook, done);
  }

  private static void awaitSome(CountDownLatch done) {
    try {
      done.await(MOST_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException cutOff) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Where the JVM is ending, this thread does nothing more: behind this call, Maven unloads our
   * classes, and what is begun beside the end is cut off by it.
   */
  @Override
  public void close() {
    done.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException theJvmIsEnding) {
      awaitTheEnd();
    }
  }

  private static void awaitTheEnd() {
    try {
      Thread.sleep(Long.MAX_VALUE);
    } catch (InterruptedException cutOff) {
      Thread.currentThread().interrupt();
    }
  }
}
