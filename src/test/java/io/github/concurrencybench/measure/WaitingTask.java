package io.github.concurrencybench.measure;

import io.github.concurrencybench.api.BenchmarkTask;
import io.github.concurrencybench.api.Context;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/** A task of a user's that waits for 10 ms, in the way that its property says. */
public final class WaitingTask implements BenchmarkTask {

  private static final int MILLIS = 10;
  private static final Object MONITOR = new Object();
  private static final ReentrantLock LOCK = new ReentrantLock();
  private static final Semaphore FIVE = new Semaphore(5);
  private static final ArrayBlockingQueue<Integer> POOL = new ArrayBlockingQueue<>(2);

  private String how;

  /** Takes its time to be initialised. */
  public static final class Slow {
    static {
      try {
        Thread.sleep(MILLIS);
      } catch (InterruptedException cutOff) {
        throw new IllegalStateException(cutOff);
      }
    }

    private Slow() {}
  }

  @Override
  public void setUp(Context context) {
    how = context.property("how");
    POOL.offer(1);
    POOL.offer(2);
  }

  @Override
  public long run(int index) throws Exception {
    switch (how) {
      case "synchronized" -> inSynchronized();
      case "lock" -> inLock();
      case "semaphore" -> withPermit();
      case "pool" -> withOneOfThePool();
      case "future" -> forAFuture();
      case "initialiser" -> inAnInitialiser();
      default -> Thread.sleep(MILLIS);
    }
    return index;
  }

  private static void inSynchronized() throws InterruptedException {
    synchronized (MONITOR) {
      Thread.sleep(MILLIS);
    }
  }

  private static void inLock() throws InterruptedException {
    LOCK.lock();
    try {
      Thread.sleep(MILLIS);
    } finally {
      LOCK.unlock();
    }
  }

  private static void withPermit() throws InterruptedException {
    FIVE.acquire();
    try {
      Thread.sleep(MILLIS);
    } finally {
      FIVE.release();
    }
  }

  private static void withOneOfThePool() throws InterruptedException {
    Integer one = POOL.take();
    Thread.sleep(MILLIS);
    POOL.put(one);
  }

  private static void forAFuture() throws Exception {
    Executor later = CompletableFuture.delayedExecutor(MILLIS, TimeUnit.MILLISECONDS);
    CompletableFuture.runAsync(() -> {}, later).get();
  }

  /** Each task has a class of its own to initialise. */
  private static void inAnInitialiser() throws Exception {
    URL classes = WaitingTask.class.getProtectionDomain().getCodeSource().getLocation();
    try (URLClassLoader own = new URLClassLoader(new URL[] {classes}, null)) {
      Class.forName(Slow.class.getName(), true, own);
    }
  }
}
