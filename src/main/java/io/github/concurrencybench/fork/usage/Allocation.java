package io.github.concurrencybench.fork.usage;

import com.sun.management.ThreadMXBean;
import java.lang.reflect.Method;
import java.util.Arrays;

/** What was allocated on the heap by all threads. */
final class Allocation {

  private static final Method TOTAL = totalMethod();

  private Allocation() {}

  /** Java 21 counts threads that have ended and virtual ones; before, the living ones are added. */
  static Long bytesSoFar(ThreadMXBean threads) {
    if (!threads.isThreadAllocatedMemorySupported()) {
      return null;
    }
    if (TOTAL == null) {
      long[] each = threads.getThreadAllocatedBytes(threads.getAllThreadIds());
      return Arrays.stream(each).filter(bytes -> bytes > 0).sum();
    }
    try {
      return (Long) TOTAL.invoke(threads);
    } catch (ReflectiveOperationException unavailable) {
      return null;
    }
  }

  private static Method totalMethod() {
    try {
      return ThreadMXBean.class.getMethod("getTotalThreadAllocatedBytes");
    } catch (NoSuchMethodException beforeJava21) {
      return null;
    }
  }
}
