package io.github.concurrencybench.fork.task;

import io.github.concurrencybench.api.Tasks;

/** The tasks of a batch that may be run elsewhere: in another process or on another machine. */
public interface RemoteTasks extends Tasks {

  /**
   * For how long tasks may still begin: a batch that has to end by then is cut short.
   *
   * @return nanoseconds, 0 or less where no further task is to begin
   */
  long nanosLeft();

  /**
   * Whether a brake says when each task may begin: then they are handed over one by one.
   *
   * @return whether to call {@link #awaitTurn} before each
   */
  boolean braked();

  /**
   * Waits until one more task may begin.
   *
   * @return whether it may; not where the time is up
   */
  boolean awaitTurn();

  /**
   * Says that a task was not begun, since the time was up.
   *
   * @param index which task
   */
  void skip(int index);

  /**
   * Records a task that was run elsewhere, in place of {@link #run}.
   *
   * @param index which task, from 0, each once a batch
   * @param result what became of it
   * @param serviceNanos how long it took there, in nanoseconds
   */
  void record(int index, TaskResult result, long serviceNanos);
}
