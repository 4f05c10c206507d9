package io.github.concurrencybench.fork.task;

import io.github.concurrencybench.api.BenchmarkTask;
import io.github.concurrencybench.api.Context;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;

/** The instances of a task's class: one that all threads share, or one for each worker. */
final class TaskInstances {

  private final List<BenchmarkTask> all = new ArrayList<>();
  private final Deque<BenchmarkTask> idle = new ConcurrentLinkedDeque<>();
  private BenchmarkTask shared;

  /** Makes and sets up as many as the class asks for; those at once are as many as workers here. */
  static TaskInstances setUp(Class<? extends BenchmarkTask> type, Context context, int workersHere)
      throws Exception {
    TaskInstances instances = new TaskInstances();
    try {
      instances.add(type, context);
      if (instances.all.get(0).perWorker()) {
        while (instances.all.size() < workersHere) {
          instances.add(type, context);
        }
        instances.idle.addAll(instances.all);
      } else {
        instances.shared = instances.all.get(0);
      }
    } catch (Exception | Error failed) {
      instances.tearDownQuietly(failed);
      throw failed;
    }
    return instances;
  }

  private void add(Class<? extends BenchmarkTask> type, Context context) throws Exception {
    BenchmarkTask task = made(type);
    task.setUp(context);
    all.add(task);
  }

  private static BenchmarkTask made(Class<? extends BenchmarkTask> type) throws Exception {
    try {
      return type.getConstructor().newInstance();
    } catch (InvocationTargetException failed) {
      if (failed.getCause() instanceof Error error) {
        throw error;
      }
      throw (Exception) failed.getCause();
    }
  }

  /** One that no other task uses, if the class wants that; null where all are in use. */
  BenchmarkTask take() {
    return shared != null ? shared : idle.pollFirst();
  }

  /** To be called once for each one that was taken. */
  void giveBack(BenchmarkTask task) {
    if (shared == null) {
      idle.addFirst(task);
    }
  }

  /** Tears all down, also where one fails; then throws the first failure. */
  void tearDown() throws Exception {
    Throwable first = null;
    List<BenchmarkTask> latestFirst = new ArrayList<>(all);
    Collections.reverse(latestFirst);
    for (BenchmarkTask task : latestFirst) {
      try {
        task.tearDown();
      } catch (Exception | Error failed) {
        first = first == null ? failed : first;
      }
    }
    if (first instanceof Error error) {
      throw error;
    }
    if (first != null) {
      throw (Exception) first;
    }
  }

  private void tearDownQuietly(Throwable because) {
    try {
      tearDown();
    } catch (Exception | Error too) {
      because.addSuppressed(too);
    }
  }
}
