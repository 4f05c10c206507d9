package io.github.concurrencybench.fork.probe;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;

/**
 * Looks again and again at what the tasks in progress do. No flight recording does so: it has no
 * event of a virtual thread that waits for a lock and leaves its carrier.
 */
final class WaitSampler {

  private static final int MOST_AT_A_TIME = 32;

  /** It rests four times as long as it works, to take no more than a fifth of a processor. */
  private static final int REST = 4;

  private static final long SHORTEST_PAUSE = 1_000_000;

  /** The first looks take milliseconds each, in which a short batch would be over. */
  private static final long LONGEST_PAUSE = 10_000_000;

  /** From fewer looks no share is told. */
  private static final int FEWEST_LOOKS = 20;

  private final Watched tasks;
  private final Thread thread = new Thread(this::untilTheEnd, "concurrency-bench-waits");
  private final Random order = new Random(1);
  private final Map<String, Double> waits = new TreeMap<>();
  private int looks;
  private double inProgress;
  private volatile boolean over;

  private WaitSampler(Watched tasks) {
    this.tasks = tasks;
  }

  static WaitSampler start(Watched tasks) {
    WaitSampler sampler = new WaitSampler(tasks);
    sampler.thread.setDaemon(true);
    sampler.thread.start();
    return sampler;
  }

  /** Ends it; what it saw may be read from then on. */
  void stop() throws InterruptedException {
    over = true;
    LockSupport.unpark(thread);
    thread.join();
  }

  /**
   * The share of the tasks' time that was spent waiting for locks; null where too little is known.
   */
  Double share() {
    double all = waits.values().stream().mapToDouble(Double::doubleValue).sum();
    return looks < FEWEST_LOOKS ? null : Double.valueOf(all / inProgress);
  }

  /** Where most of that time was spent; null where there was none. */
  String lock() {
    return share() == null || waits.isEmpty()
        ? null
        : Collections.max(waits.entrySet(), Map.Entry.comparingByValue()).getKey();
  }

  private void untilTheEnd() {
    while (!over) {
      long start = System.nanoTime();
      lookAtSome(tasks.inProgress());
      long rest = REST * (System.nanoTime() - start);
      LockSupport.parkNanos(Math.min(LONGEST_PAUSE, Math.max(SHORTEST_PAUSE, rest)));
    }
  }

  /** Of many, some stand for all. */
  private void lookAtSome(List<Thread> all) {
    Collections.shuffle(all, order);
    List<Thread> some = all.subList(0, Math.min(MOST_AT_A_TIME, all.size()));
    some.forEach(each -> lookAt(each, (double) all.size() / some.size()));
  }

  private void lookAt(Thread each, double weight) {
    // State and stack are two questions, between which the thread goes on.
    boolean before = isBlocked(each);
    List<StackTraceElement> stack = tasks.within(Arrays.asList(each.getStackTrace()));
    boolean blocked = isBlocked(each);
    if (blocked && !before) {
      // It spun at a lock that is held briefly, left off to tell its stack, and now waits there.
      stack = tasks.within(Arrays.asList(each.getStackTrace()));
      blocked = isBlocked(each);
    }
    if (!stack.isEmpty()) {
      looks++;
      inProgress += weight;
      LockWait.at(blocked, stack).ifPresent(frame -> waits.merge(frame, weight, Double::sum));
    }
  }

  private static boolean isBlocked(Thread thread) {
    return thread.getState() == Thread.State.BLOCKED;
  }
}
