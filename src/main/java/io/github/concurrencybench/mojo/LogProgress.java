package io.github.concurrencybench.mojo;

import io.github.concurrencybench.measure.Progress;
import io.github.concurrencybench.plan.Cell;
import io.github.concurrencybench.plan.Forecast;
import org.apache.maven.plugin.logging.Log;

/** Tells the progress to a log that nobody watches: a line every ten seconds at most. */
final class LogProgress implements Progress {

  private static final long NANOS_BETWEEN = 10_000_000_000L;

  private final Log log;
  private long last = System.nanoTime() - NANOS_BETWEEN;

  LogProgress(Log log) {
    this.log = log;
  }

  @Override
  public void measuring(Cell cell, Step step) {
    if (System.nanoTime() - last >= NANOS_BETWEEN) {
      last = System.nanoTime();
      log.info(line(cell, step));
    }
  }

  @Override
  public void done() {
    // The answer says so.
  }

  static String line(Cell cell, Step step) {
    return "round %d, %d of %d%s  %s"
        .formatted(
            step.round(),
            step.done(),
            step.all(),
            step.left() == null ? "" : ", " + Forecast.inWords(step.left()) + " left",
            cell.name());
  }
}
