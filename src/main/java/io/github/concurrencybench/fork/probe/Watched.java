package io.github.concurrencybench.fork.probe;

import java.util.List;

/** What is looked at while it runs. */
public interface Watched {

  /**
   * Finds who works on it.
   *
   * @return the threads of the tasks in progress, in a list that may be changed
   */
  List<Thread> inProgress();

  /**
   * Finds the part of a stack that belongs to a task.
   *
   * @param stack topmost frame first
   * @return its frames; none where no task is in progress
   */
  List<StackTraceElement> within(List<StackTraceElement> stack);
}
