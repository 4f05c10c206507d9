package io.github.concurrencybench.report;

import io.github.concurrencybench.report.chart.Speedup;
import java.util.Locale;

/**
 * How much faster one cell is than one worker, ready to print.
 *
 * @param model the model's id
 * @param jvm the JVM's id
 * @param workers the number of workers
 * @param speedup how many times as fast
 * @param interval the 95 % interval of it
 * @param efficiency the share of the ideal speed-up
 * @param against the model with one worker
 */
public record SpeedupRow(
    String model,
    String jvm,
    String workers,
    String speedup,
    String interval,
    String efficiency,
    String against) {

  static SpeedupRow of(Speedup cell, Words words) {
    return new SpeedupRow(
        cell.model(),
        cell.jvm(),
        cell.workers().toString(),
        words.figure(Figures.times(cell.speedup())),
        cell.speedup().hasInterval()
            ? words.figure(Figures.ratioInterval(cell.speedup())).replaceAll("[ ()]", "")
            : "-",
        words.figure(String.format(Locale.ROOT, "%.0f %%", 100 * cell.efficiency().median())),
        cell.against());
  }
}
