package io.github.concurrencybench.fork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.concurrencybench.HandMade;
import io.github.concurrencybench.analysis.ServiceTimes;
import io.github.concurrencybench.api.Tasks;
import io.github.concurrencybench.api.WorkerPool;
import io.github.concurrencybench.fork.task.TaskResult;
import io.github.concurrencybench.fork.task.WorkloadTasks;
import io.github.concurrencybench.fork.usage.ProcessCounters;
import io.github.concurrencybench.fork.usage.Usage;
import io.github.concurrencybench.result.RoundResult;
import io.github.concurrencybench.result.Sample;
import io.github.concurrencybench.result.Status;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.ConnectException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class BatchTest {

  private static final WorkloadTasks GOOD = index -> TaskResult.ok(index * 10L, index);

  /** A pool that does with the tasks whatever a test wants. */
  private record Pool(Consumer<Tasks> way) implements WorkerPool {
    @Override
    public void run(Tasks tasks) {
      way.accept(tasks);
    }

    @Override
    public void close() {}
  }

  private static void all(Tasks tasks) {
    for (int index = 0; index < tasks.count(); index++) {
      tasks.run(index);
    }
  }

  private static Batch ran(WorkloadTasks work, long mostNanos, Consumer<Tasks> way)
      throws InterruptedException {
    Batch batch = new Batch(work, 4, mostNanos);
    batch.runOn(new Pool(way));
    return batch;
  }

  @Test
  void aTaskThatEndsAfterItsBatchIsNotRun() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch mayEnd = new CountDownLatch(1);
    WorkloadTasks slow =
        index -> {
          begun.countDown();
          mayEnd.await();
          return TaskResult.ok(1, 0);
        };
    CompletableFuture<?>[] left = new CompletableFuture<?>[1];
    ProcessCounters before = ProcessCounters.now();
    Batch batch =
        ran(
            slow,
            Long.MAX_VALUE,
            tasks -> left[0] = CompletableFuture.runAsync(() -> tasks.run(0)));
    begun.await();
    mayEnd.countDown();
    left[0].get();
    assertThat(batch.sample(2, ProcessCounters.now().since(before)).errors())
        .isEqualTo(Map.of("NOT_RUN", 4));
  }

  @Test
  void countsHowManyTasksAreInProgressAtOnce() throws Exception {
    CyclicBarrier three = new CyclicBarrier(3);
    WorkloadTasks meeting =
        index -> {
          if (index > 0) {
            three.await();
          }
          return TaskResult.ok(1, 0);
        };
    Batch batch =
        ran(
            meeting,
            Long.MAX_VALUE,
            tasks -> {
              tasks.run(0);
              IntStream.range(1, 4)
                  .mapToObj(index -> new Thread(() -> tasks.run(index)))
                  .peek(Thread::start)
                  .toList()
                  .forEach(BatchTest::join);
            });
    assertThat(batch.mostAtOnce()).isEqualTo(3);
    assertThat(ran(GOOD, Long.MAX_VALUE, BatchTest::all).mostAtOnce()).isEqualTo(1);
    assertThat(ran(GOOD, Long.MAX_VALUE, tasks -> {}).mostAtOnce()).isZero();
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException cutOff) {
      throw new IllegalStateException(cutOff);
    }
  }

  private static Sample sample(WorkloadTasks work, Consumer<Tasks> way)
      throws InterruptedException {
    ProcessCounters before = ProcessCounters.now();
    Batch batch = ran(work, Long.MAX_VALUE, way);
    return batch.sample(2, ProcessCounters.now().since(before));
  }

  @Test
  void sumsChecksumsAndBytes() throws InterruptedException {
    Sample sample = sample(GOOD, BatchTest::all);
    assertThat(sample.round()).isEqualTo(2);
    assertThat(sample.ok()).isEqualTo(4);
    assertThat(sample.checksum()).isEqualTo(60);
    assertThat(sample.bytes()).isEqualTo(6);
    assertThat(sample.errors()).isEmpty();
    assertThat(sample.duration()).isPositive();
  }

  @Test
  void noticesATaskThatIsRunTwice() throws InterruptedException {
    Sample sample =
        sample(
            GOOD,
            tasks -> {
              all(tasks);
              tasks.run(3);
            });
    assertThat(sample.errors()).isEqualTo(Map.of("RUN_TWICE", 1));
    assertThat(sample.ok()).isEqualTo(3);
    assertThat(sample.checksum()).isEqualTo(30);
  }

  @Test
  void noticesATaskThatIsNotRun() throws InterruptedException {
    Sample sample =
        sample(
            GOOD,
            tasks -> {
              tasks.run(0);
              tasks.run(2);
            });
    assertThat(sample.errors()).isEqualTo(Map.of("NOT_RUN", 2));
    assertThat(sample.ok()).isEqualTo(2);
  }

  @Test
  void namesWhatATaskThrows() throws InterruptedException {
    Sample sample =
        sample(
            index ->
                switch (index) {
                  case 0 -> throw new ConnectException("Connection refused");
                  case 1 -> throw new IllegalArgumentException("no");
                  case 2 -> throw new AssertionError("no");
                  default -> TaskResult.failed("HTTP_500");
                },
            BatchTest::all);
    assertThat(sample.errors())
        .isEqualTo(
            Map.of(
                "CONNECT_REFUSED", 1,
                "IllegalArgumentException", 1,
                "AssertionError", 1,
                "HTTP_500", 1));
    assertThat(sample.ok()).isZero();
    assertThat(sample.checksum()).isZero();
  }

  @Test
  void aFailureHasNoServiceTime() throws InterruptedException {
    Batch batch =
        ran(
            index -> index == 1 ? TaskResult.failed("HTTP_500") : TaskResult.ok(1, 1),
            Long.MAX_VALUE,
            BatchTest::all);
    assertThat(batch.serviceNanos().count()).isEqualTo(3);
  }

  @Test
  void skipsTheRestOfAWarmUpThatHasLastedLongEnough() throws InterruptedException {
    Batch batch = ran(GOOD, 0, tasks -> tasks.run(1));
    assertThat(batch.serviceNanos().count()).isZero();
    assertThat(ran(GOOD, Long.MAX_VALUE, BatchTest::all).serviceNanos().count()).isEqualTo(4);
  }

  @Test
  void handsOverServiceTimesAsAHistogram() throws InterruptedException {
    io.github.concurrencybench.fork.ServiceTimes times =
        new io.github.concurrencybench.fork.ServiceTimes();
    times.add(ran(GOOD, Long.MAX_VALUE, BatchTest::all));
    times.add(ran(GOOD, Long.MAX_VALUE, BatchTest::all));
    RoundResult round =
        new RoundResult(
            HandMade.cell("w", "m", 1),
            1,
            Status.MEASURED,
            null,
            List.of(HandMade.sample(1, 1)),
            null,
            times.encoded());
    assertThat(ServiceTimes.of(List.of(round)).merged().getTotalCount()).isEqualTo(8);
  }

  @Test
  void countsProcessorTimeFinerThanTheClockOfTheSystem() {
    assumeTrue(System.getProperty("os.name").equals("Linux"));
    boolean fine = false;
    for (int each = 0; each < 20; each++) {
      ProcessCounters before = ProcessCounters.now();
      long start = System.nanoTime();
      while (System.nanoTime() - start < 3_000_000) {
        Thread.onSpinWait();
      }
      long used = ProcessCounters.now().since(before).cpu().toNanos();
      assertThat(used).isNotNegative();
      fine |= used > 0 && used % 10_000_000 != 0;
    }
    assertThat(fine).isTrue();
  }

  @Test
  void countsWhatABusyLoopUses() {
    ProcessCounters before = ProcessCounters.now();
    long start = System.nanoTime();
    byte[][] kept = new byte[50][];
    for (int turn = 0; System.nanoTime() - start < 60_000_000; turn++) {
      kept[turn % kept.length] = new byte[1000];
    }
    Usage used = ProcessCounters.now().since(before);
    assertThat(used.cpu().toNanos()).isPositive();
    assertThat(used.allocatedBytes()).isGreaterThan(1000);
    assertThat(used.peakThreads()).isPositive();
    assertThat(used.gc().toMillis()).isNotNegative();
    assertThat(kept[0]).hasSize(1000);
  }

  /** A thread a task leaves no thread behind whose time could be read. */
  @Test
  void countsTheProcessorTimeOfThreadsThatHaveEnded() throws InterruptedException {
    assumeTrue(ManagementFactory.getThreadMXBean().isCurrentThreadCpuTimeSupported());
    long each = 30_000_000;
    int threads = 10;
    ProcessCounters before = ProcessCounters.now();
    for (int index = 0; index < threads; index++) {
      Thread thread = new Thread(() -> burn(each));
      thread.start();
      thread.join();
    }
    long used = ProcessCounters.now().since(before).cpu().toNanos();
    // The process is read twice, in steps of 10 ms.
    assertThat(used).isGreaterThanOrEqualTo(threads * each - 20_000_000);
  }

  private static void burn(long nanos) {
    ThreadMXBean time = ManagementFactory.getThreadMXBean();
    while (time.getCurrentThreadCpuTime() < nanos) {
      Thread.onSpinWait();
    }
  }
}
