package io.github.concurrencybench.fork;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class StartedThreadsTest {

  private static final OutOfMemoryError NO_THREAD =
      new OutOfMemoryError("unable to create native thread: possibly out of memory");

  @Test
  void tellsHowManyThreadsCouldBeStarted() throws InterruptedException {
    CountDownLatch end = new CountDownLatch(1);
    StartedThreads threads = new StartedThreads(1000);
    Stream.generate(() -> new Thread(() -> awaitQuietly(end))).limit(40).forEach(Thread::start);
    // As a ForkJoinPool throws it: another of the same type, which says nothing.
    String told = threads.told(new OutOfMemoryError().initCause(new IOException(NO_THREAD)));
    end.countDown();
    // Other tests of this JVM may start or end some meanwhile.
    assertThat(told)
        .matches(
            "(3[5-9]|4\\d|5\\d) of 1000 threads could be started, then: \\S+: unable to create"
                + " native thread.*");
  }

  private static void awaitQuietly(CountDownLatch end) {
    try {
      end.await();
    } catch (InterruptedException cutOff) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void tellsOtherFailuresAsTheyAre() {
    StartedThreads threads = new StartedThreads(10);
    assertThat(threads.told(new IOException("gone"))).isEqualTo("java.io.IOException: gone");
    assertThat(threads.told(new OutOfMemoryError("Java heap space")))
        .isEqualTo("java.lang.OutOfMemoryError: Java heap space");
  }
}
