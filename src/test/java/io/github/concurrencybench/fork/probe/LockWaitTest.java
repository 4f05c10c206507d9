package io.github.concurrencybench.fork.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.concurrencybench.fork.task.TaskResult;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.concurrent.locks.StampedLock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Real threads that wait, each in its own way. */
@Timeout(60)
final class LockWaitTest {

  private interface Wait {
    void forever() throws Exception;
  }

  /** A pool of its own, which waits as those of many libraries do. */
  private static final class BoundedPool {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition free = lock.newCondition();

    void onACondition() throws InterruptedException {
      lock.lock();
      try {
        free.await();
      } finally {
        lock.unlock();
      }
    }

    synchronized void onItsMonitor() throws InterruptedException {
      wait();
    }
  }

  /** Waits on the same things for a result. */
  private static final class Reply {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition here = lock.newCondition();

    void onACondition() throws InterruptedException {
      lock.lock();
      try {
        here.await();
      } finally {
        lock.unlock();
      }
    }

    synchronized void onItsMonitor() throws InterruptedException {
      wait();
    }
  }

  private enum Lock {
    REENTRANT(() -> held(new ReentrantLock()).lock()),
    TIMED(() -> held(new ReentrantLock()).tryLock(1, TimeUnit.HOURS)),
    READ(() -> heldForWriting(new ReentrantReadWriteLock()).readLock().lock()),
    WRITE(() -> heldForWriting(new ReentrantReadWriteLock()).writeLock().lock()),
    STAMPED(() -> stamped().readLock()),
    SEMAPHORE(() -> new Semaphore(0).acquire()),
    ARRAY_QUEUE(() -> new ArrayBlockingQueue<>(1).take()),
    LINKED_QUEUE(() -> new LinkedBlockingQueue<>().poll(1, TimeUnit.HOURS)),
    DEQUE(() -> new LinkedBlockingDeque<>().takeFirst()),
    PRIORITIES(() -> new PriorityBlockingQueue<>().take()),
    HAND_OVER(() -> new SynchronousQueue<>().take()),
    FAIR_HAND_OVER(() -> new SynchronousQueue<>(true).poll(1, TimeUnit.HOURS)),
    TRANSFER(() -> new LinkedTransferQueue<>().take()),
    POOL_CONDITION(() -> new BoundedPool().onACondition()),
    POOL_MONITOR(() -> new BoundedPool().onItsMonitor());

    private final Wait wait;

    Lock(Wait wait) {
      this.wait = wait;
    }
  }

  private enum Other {
    SLEEP(() -> Thread.sleep(Long.MAX_VALUE)),
    FUTURE(() -> new CompletableFuture<>().get()),
    JOIN(() -> new CompletableFuture<>().orTimeout(1, TimeUnit.HOURS).join()),
    TASK(() -> new FutureTask<>(() -> null).get()),
    LATCH(() -> new CountDownLatch(1).await()),
    BARRIER(() -> new CyclicBarrier(2).await()),
    PARK(LockSupport::park),
    REPLY_CONDITION(() -> new Reply().onACondition()),
    REPLY_MONITOR(() -> new Reply().onItsMonitor());

    private final Wait wait;

    Other(Wait wait) {
      this.wait = wait;
    }
  }

  private static ReentrantLock held(ReentrantLock lock) throws InterruptedException {
    onAnotherThread(lock::lock);
    return lock;
  }

  private static ReentrantReadWriteLock heldForWriting(ReentrantReadWriteLock lock)
      throws InterruptedException {
    onAnotherThread(lock.writeLock()::lock);
    return lock;
  }

  private static final WatchedTasks ANY = new WatchedTasks(index -> TaskResult.ok(index, 0), 1);

  private static StampedLock stamped() {
    StampedLock lock = new StampedLock();
    lock.writeLock();
    return lock;
  }

  private static void onAnotherThread(Runnable work) throws InterruptedException {
    Thread other = new Thread(work);
    other.start();
    other.join();
  }

  /** A thread that runs one task, which waits. */
  private static Thread started(Wait wait) {
    WatchedTasks tasks =
        new WatchedTasks(
            index -> {
              wait.forever();
              return TaskResult.ok(index, 0);
            },
            1);
    Thread thread = new Thread(() -> tasks.outcome(0));
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  /** What is told of it once it waits within its task. */
  private static Optional<String> seen(Thread thread) {
    while (!Thread.currentThread().isInterrupted()) {
      List<StackTraceElement> stack = ANY.within(Arrays.asList(thread.getStackTrace()));
      Thread.State state = thread.getState();
      if (isWaiting(thread) && !stack.isEmpty()) {
        return LockWait.at(state == Thread.State.BLOCKED, stack);
      }
      Thread.onSpinWait();
    }
    throw new AssertionError("it does not wait, or for no lock");
  }

  /** On its way it waits for the thread that takes the lock, and for classes. */
  private static String seenAtALock(Thread thread) {
    Optional<String> frame = seen(thread);
    while (frame.isEmpty()) {
      frame = seen(thread);
    }
    return frame.get();
  }

  private static boolean isWaiting(Thread thread) {
    Thread.State state = thread.getState();
    return state != Thread.State.NEW && state != Thread.State.RUNNABLE;
  }

  @ParameterizedTest
  @EnumSource
  void aWaitForWhatTasksShareIsOne(Lock lock) {
    Thread thread = started(lock.wait);
    String frame = seenAtALock(thread);
    thread.interrupt();
    assertThat(frame).matches(".*LockWaitTest\\S*\\(LockWaitTest\\.java:\\d+\\)");
  }

  @ParameterizedTest
  @EnumSource
  void aWaitForSomethingToHappenIsNone(Other other) {
    Thread thread = started(other.wait);
    assertThat(seen(thread)).isEmpty();
    thread.interrupt();
  }

  @Test
  void aThreadThatCannotEnterSynchronizedIsOne() {
    Object monitor = new Object();
    synchronized (monitor) {
      Thread thread =
          started(
              () -> {
                synchronized (monitor) {
                  monitor.notifyAll();
                }
              });
      assertThat(seenAtALock(thread)).contains("LockWaitTest.java");
    }
  }

  @Test
  void aThreadBetweenTasksIsNone() {
    assertThat(ANY.within(Arrays.asList(Thread.currentThread().getStackTrace()))).isEmpty();
  }
}
