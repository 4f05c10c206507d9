package io.github.concurrencybench.fork.spark.driver;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerExecutorAdded;
import org.apache.spark.scheduler.SparkListenerExecutorRemoved;

/** Knows which executors are there. Spark makes it, so that it misses none of the first ones. */
public final class ExecutorWatch extends SparkListener {

  private static final int REASONS = 3;

  /** There is one context a fork. */
  private static volatile ExecutorWatch made = new ExecutorWatch();

  private final Map<String, Integer> cores = new HashMap<>();
  private final Set<String> hosts = new HashSet<>();
  private final Deque<String> reasons = new ArrayDeque<>();

  /** Made by Spark. */
  public ExecutorWatch() {
    made = this;
  }

  /** The last one that was made. */
  static ExecutorWatch made() {
    return made;
  }

  @Override
  public synchronized void onExecutorAdded(SparkListenerExecutorAdded added) {
    cores.put(added.executorId(), added.executorInfo().totalCores());
    hosts.add(added.executorInfo().executorHost());
    notifyAll();
  }

  @Override
  public synchronized void onExecutorRemoved(SparkListenerExecutorRemoved removed) {
    cores.remove(removed.executorId());
    reasons.addLast("executor " + removed.executorId() + ": " + removed.reason());
    if (reasons.size() > REASONS) {
      reasons.removeFirst();
    }
    notifyAll();
  }

  /** How many tasks all of them can run at once. */
  synchronized int cores() {
    return cores.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** Where there ever was one. */
  synchronized Set<String> hosts() {
    return Set.copyOf(hosts);
  }

  /** Why the last ones have gone; empty where none has. */
  synchronized String reasons() {
    return String.join(" | ", reasons);
  }

  /** Waits until an executor comes or goes, or for so long. */
  synchronized void awaitChange(long millis) throws InterruptedException {
    wait(millis);
  }
}
