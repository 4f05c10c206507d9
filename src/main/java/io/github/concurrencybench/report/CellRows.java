package io.github.concurrencybench.report;

import io.github.concurrencybench.result.CellResult;
import io.github.concurrencybench.result.Sample;
import io.github.concurrencybench.result.Status;
import java.util.Locale;

/** Turns cells into rows of the full table. */
final class CellRows {

  private static final String NOTHING = "-";

  private CellRows() {}

  static CellRow of(CellResult result) {
    boolean timed = result.duration() != null;
    return new CellRow(
        result.cell().model(),
        result.cell().jvm(),
        result.cell().workers().toString(),
        timed ? Figures.duration(result.duration().median()) : NOTHING,
        timed ? Figures.interval(result.duration()) : NOTHING,
        timed ? Figures.count(Math.round(result.throughput().median())) + "/s" : NOTHING,
        timed ? serviceTime(result) : NOTHING,
        WorkloadViews.peakThreads(result),
        WorkloadViews.peakMemory(result),
        timed ? cpu(result) : NOTHING,
        result.setup() == null ? NOTHING : Figures.duration(result.setup().toNanos()),
        note(result));
  }

  private static String serviceTime(CellResult result) {
    return Figures.duration(result.serviceTime().p50().toNanos())
        + " / "
        + Figures.duration(result.serviceTime().p99().toNanos());
  }

  private static String cpu(CellResult result) {
    double cpu = result.samples().stream().mapToDouble(s -> s.cpu().toNanos()).sum();
    double wall = result.samples().stream().mapToDouble(s -> s.duration().toNanos()).sum();
    return String.format(Locale.ROOT, "%.0f %%", 100 * cpu / wall);
  }

  private static String note(CellResult result) {
    if (result.status() != Status.MEASURED) {
      return result.status() + ": " + result.reason();
    }
    long rounds = result.samples().stream().map(Sample::round).distinct().count();
    String counted = result.samples().size() + " samples in " + rounds + " rounds";
    return result.isClean() ? counted : counted + "; errors, not ranked: " + result.errors();
  }
}
