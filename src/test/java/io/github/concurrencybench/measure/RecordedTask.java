package io.github.concurrencybench.measure;

import io.github.concurrencybench.api.BenchmarkTask;
import io.github.concurrencybench.api.Context;

/**
 * A task as users have them: it waits for something, computes, and keeps others out for a moment.
 */
public final class RecordedTask implements BenchmarkTask {

  private static final int MILLIS = 3;
  private static final int STEPS = 200_000;
  private static final Object MONITOR = new Object();

  private long last;

  @Override
  public void setUp(Context context) {
    last = 0;
  }

  @Override
  public long run(int index) throws Exception {
    Thread.sleep(MILLIS);
    long sum = index;
    for (int step = 0; step < STEPS; step++) {
      sum = sum * 31 + step;
    }
    synchronized (MONITOR) {
      last = sum;
    }
    return index;
  }

  @Override
  public String toString() {
    return "RecordedTask " + last;
  }
}
