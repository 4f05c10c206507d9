package io.github.concurrencybench.fork.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

final class CpuTimeTest {

  private static CpuTime at(Map<Long, ThreadTimes> threads, Map<Long, ThreadTimes> compilers) {
    return new CpuTime(threads, compilers, 0);
  }

  @Test
  void readsTheFirstTwoNumbersOfAThread() {
    assertThat(ThreadTimes.of("120 45 3\n")).contains(new ThreadTimes(120, 45));
    assertThat(ThreadTimes.of("")).as("it has ended").isEmpty();
  }

  @Test
  void addsUpWhatThreadsWaitedForAProcessorWithoutTheCompiler() {
    CpuTime before =
        at(
            Map.of(1L, new ThreadTimes(100, 10), 2L, new ThreadTimes(7, 5)),
            Map.of(9L, new ThreadTimes(0, 0)));
    CpuTime after =
        at(
            Map.of(1L, new ThreadTimes(150, 14), 3L, new ThreadTimes(30, 20)),
            Map.of(9L, new ThreadTimes(900, 900)));
    assertThat(after.runDelaySince(before)).isEqualTo(Duration.ofNanos(4 + 20));
    assertThat(after.since(before)).isEqualTo(Duration.ofNanos(50 + 30));
  }

  @Test
  void whereTheSystemDoesNotTellItIsNotKnown() {
    CpuTime silent = at(Map.of(), Map.of());
    assertThat(silent.runDelaySince(silent)).isNull();
  }

  /** Three threads a processor that compute cannot all run at once. */
  @Test
  void threadsThatOutnumberTheProcessorsWait() throws InterruptedException {
    assumeTrue(ProcFiles.threads().length > 0, "this is no Linux");
    ProcessCounters before = ProcessCounters.now();
    int threads = 3 * Runtime.getRuntime().availableProcessors();
    CountDownLatch computed = new CountDownLatch(threads);
    CountDownLatch counted = new CountDownLatch(1);
    for (int index = 0; index < threads; index++) {
      Thread thread = new Thread(() -> compute(computed, counted));
      thread.setDaemon(true);
      thread.start();
    }
    computed.await();
    Usage used = ProcessCounters.now().since(before);
    counted.countDown();
    assertThat(used.noise().runDelay()).isGreaterThan(Duration.ofMillis(10));
  }

  private static void compute(CountDownLatch computed, CountDownLatch counted) {
    ThreadMXBean time = ManagementFactory.getThreadMXBean();
    while (time.getCurrentThreadCpuTime() < 50_000_000) {
      Thread.onSpinWait();
    }
    computed.countDown();
    try {
      counted.await();
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }
}
