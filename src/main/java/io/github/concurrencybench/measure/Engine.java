package io.github.concurrencybench.measure;

import io.github.concurrencybench.plan.Turn;
import io.github.concurrencybench.result.RoundResult;

/** Measures cells. */
public interface Engine extends AutoCloseable {

  /**
   * Measures one cell in a fresh JVM.
   *
   * @param turn what to measure
   * @return what came of it; a failure is a result too
   * @throws InterruptedException where the run is cut off; nothing is to be kept of this cell
   */
  RoundResult measure(Turn turn) throws InterruptedException;

  /** Ends everything that was started. May be called from another thread, and again. */
  @Override
  void close();
}
