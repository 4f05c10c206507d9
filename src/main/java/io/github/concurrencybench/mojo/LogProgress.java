package io.github.concurrencybench.mojo;

import io.github.concurrencybench.measure.Progress;
import io.github.concurrencybench.plan.Cell;
import io.github.concurrencybench.plan.Forecast;
import java.util.function.Function;
import org.apache.maven.plugin.logging.Log;

/** Tells the progress to a log that nobody watches: a line every ten seconds at most. */
final class LogProgress implements Progress {

  private static final long NANOS_BETWEEN = 10_000_000_000L;

  private final Log log;
  private final Function<Cell, String> names;
  private long last = System.nanoTime() - NANOS_BETWEEN;

  LogProgress(Log log, Function<Cell, String> names) {
    this.log = log;
    this.names = names;
  }

  @Override
  public void measuring(Cell cell, Step step) {
    if (System.nanoTime() - last >= NANOS_BETWEEN) {
      last = System.nanoTime();
      log.info(line(names.apply(cell), step));
    }
  }

  @Override
  public void done() {
    // The answer says so.
  }

  static String line(String name, Step step) {
    return "%s of %s%s  %s"
        .formatted(
            step.done(),
            step.all(),
            step.left() == null ? "" : ", " + Forecast.inWords(step.left()) + " left",
            name);
  }
}
