package io.github.concurrencybench.fork.probe;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells from its stack whether a thread waits for something that tasks have to share. */
final class LockWait {

  /** A thread within one of them waits for another to give it back. */
  private static final Set<String> LOCKS =
      Set.of(
          "java.util.concurrent.Semaphore",
          "java.util.concurrent.locks.ReentrantLock",
          "java.util.concurrent.locks.ReentrantReadWriteLock",
          "java.util.concurrent.locks.StampedLock");

  /** What pools keep their connections and buffers in. */
  private static final Set<String> QUEUES =
      Set.of(
          "java.util.concurrent.ArrayBlockingQueue",
          "java.util.concurrent.LinkedBlockingDeque",
          "java.util.concurrent.LinkedBlockingQueue",
          "java.util.concurrent.LinkedTransferQueue",
          "java.util.concurrent.PriorityBlockingQueue",
          "java.util.concurrent.SynchronousQueue");

  /**
   * By which a pool outside of the JDK is told that waits on a condition. Of others nobody knows
   * whether they wait for a thing or for a result.
   */
  private static final Set<String> POOLS = Set.of("Pool", "Queue", "Deque");

  private static final String CONDITION =
      "java.util.concurrent.locks.AbstractQueuedSynchronizer$ConditionObject";

  private LockWait() {}

  /**
   * Says where a thread waits for a lock.
   *
   * @param blocked whether it waits to enter {@code synchronized}
   * @param stack what it does within its task, topmost frame first
   * @return the topmost frame outside of the JDK; empty where it does something else
   */
  static Optional<String> at(boolean blocked, List<StackTraceElement> stack) {
    List<StackTraceElement> called = Frames.called(stack);
    if (called.size() == stack.size()) {
      return Optional.empty();
    }
    StackTraceElement caller = stack.get(called.size());
    boolean waits = blocked || isParked(called) && (sharesInside(called) || isPool(caller, called));
    return waits ? Optional.of(Frames.inWords(caller)) : Optional.empty();
  }

  /** By {@code LockSupport.park} or {@code Object.wait}. */
  private static boolean isParked(List<StackTraceElement> called) {
    return called.stream()
        .map(StackTraceElement::getMethodName)
        .anyMatch(method -> method.startsWith("park") || method.startsWith("wait"));
  }

  private static boolean sharesInside(List<StackTraceElement> called) {
    return called.stream()
        .map(frame -> outermost(frame.getClassName()))
        .anyMatch(name -> LOCKS.contains(name) || QUEUES.contains(name));
  }

  private static boolean isPool(StackTraceElement caller, List<StackTraceElement> called) {
    String entered = called.isEmpty() ? "" : called.get(called.size() - 1).getClassName();
    String simple = caller.getClassName().substring(caller.getClassName().lastIndexOf('.') + 1);
    return (entered.equals(CONDITION) || entered.equals("java.lang.Object"))
        && POOLS.stream().anyMatch(simple::contains);
  }

  private static String outermost(String name) {
    int nested = name.indexOf('$');
    return nested < 0 ? name : name.substring(0, nested);
  }
}
