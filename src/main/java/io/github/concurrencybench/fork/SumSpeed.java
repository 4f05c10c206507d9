package io.github.concurrencybench.fork;

import io.github.concurrencybench.fork.task.WorkloadTasks;
import io.github.concurrencybench.plan.Cell;
import io.github.concurrencybench.plan.CellRequest;
import io.github.concurrencybench.plan.CpuWorkload;
import io.github.concurrencybench.plan.ForkFiles;
import io.github.concurrencybench.plan.ForkJvm;
import io.github.concurrencybench.plan.Repetitions;
import io.github.concurrencybench.plan.Side;
import io.github.concurrencybench.plan.UserCode;
import io.github.concurrencybench.plan.Warmups;
import io.github.concurrencybench.plan.Workers;
import io.github.concurrencybench.result.Json;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongUnaryOperator;
import java.util.stream.Stream;

/**
 * Finds out how fast this JVM adds squares in as many threads as there are processors. In a JVM of
 * its own on the measured JDK: another one may be many times as fast.
 */
public final class SumSpeed {

  private static final long FIRST_SIZE = 10_000;
  private static final long LONG_ENOUGH_NANOS = 30_000_000;
  private static final long ALL_NANOS = 1_500_000_000;
  private static final double NANOS_A_SECOND = 1e9;

  private SumSpeed() {}

  /**
   * Answers one question: with how many threads.
   *
   * @param args none
   * @throws InterruptedException where the wait for it is cut off
   */
  public static void main(String[] args) throws InterruptedException {
    ParentLink parent = ParentLink.open();
    int threads = Json.LINE.fromJson(parent.nextQuestion(), Integer.class);
    parent.answer(Json.LINE.toJson(squaresASecond(size -> nanos(size, threads))));
  }

  /**
   * Sums that grow until they can be timed, long enough for the compiler to be done. The fastest
   * counts: whatever else goes on makes them slower only.
   *
   * @param nanos how long it takes when every thread adds so many squares
   */
  static double squaresASecond(LongUnaryOperator nanos) {
    long size = FIRST_SIZE;
    long spent = 0;
    double fastest = 0;
    while (spent < ALL_NANOS) {
      long took = nanos.applyAsLong(size);
      spent += took;
      fastest = Math.max(fastest, size * NANOS_A_SECOND / took);
      if (took < LONG_ENOUGH_NANOS) {
        size *= 2;
      }
    }
    return fastest;
  }

  private static long nanos(long size, int workers) {
    WorkloadTasks sums = WorkloadTasks.of(request(size, workers));
    // What nobody reads, the compiler leaves out.
    LongAdder read = new LongAdder();
    List<Thread> threads =
        Stream.generate(() -> new Thread(() -> read.add(sums.outcome(0).checksum())))
            .limit(workers)
            .toList();
    long start = System.nanoTime();
    threads.forEach(Thread::start);
    threads.forEach(SumSpeed::await);
    long end = System.nanoTime();
    System.err.print(read.sum() == 0 ? "no sums\n" : "");
    return end - start;
  }

  private static void await(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException cutOff) {
      Thread.currentThread().interrupt();
    }
  }

  private static CellRequest request(long size, int workers) {
    CpuWorkload sums = new CpuWorkload("sums", size, workers);
    return new CellRequest(
        new Cell(sums.name(), workers, "platform-threads", new Workers(workers), "", Side.PRESENT),
        1,
        sums,
        new Repetitions(1, 1, new Warmups(0)),
        new ForkFiles("", ""),
        new ForkJvm(List.of(), UserCode.NONE));
  }
}
