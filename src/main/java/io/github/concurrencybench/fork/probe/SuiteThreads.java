package io.github.concurrencybench.fork.probe;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The threads in which JMH runs a benchmark. Virtual ones stand in no list, so that of those only
 * the recording of pinned ones tells.
 */
public final class SuiteThreads implements Watched {

  /** In the names of those that its own executors start. */
  private static final String WORKER = "-jmh-worker-";

  /** Those of this JVM. */
  public SuiteThreads() {}

  @Override
  public List<Thread> inProgress() {
    ThreadGroup all = Thread.currentThread().getThreadGroup();
    while (all.getParent() != null) {
      all = all.getParent();
    }
    Thread[] threads = new Thread[2 * all.activeCount()];
    all.enumerate(threads);
    return Arrays.stream(threads)
        .filter(Objects::nonNull)
        .filter(thread -> thread.getName().contains(WORKER))
        .collect(Collectors.toCollection(ArrayList::new));
  }

  /** Down to the loop that calls the benchmark, in which its time is spent too. */
  @Override
  public List<StackTraceElement> within(List<StackTraceElement> stack) {
    for (int at = 0; at < stack.size(); at++) {
      if (Frames.callsABenchmark(stack.get(at))) {
        return stack.subList(0, at + 1);
      }
    }
    return List.of();
  }
}
