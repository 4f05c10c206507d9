package io.github.concurrencybench.report.chart;

import io.github.concurrencybench.result.CellResult;
import io.github.concurrencybench.result.Estimate;
import io.github.concurrencybench.result.ServiceTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** How long single tasks take against the number of workers. */
final class ServiceTimesChart {

  private static final int HEIGHT = 125;

  private final Lines lines;

  ServiceTimesChart(Lines lines) {
    this.lines = lines;
  }

  /** Empty where no histogram was kept. */
  Optional<Chart> chart() {
    List<Panel> panels = new ArrayList<>();
    add(panels, "p50: half of the tasks took at most", ServiceTime::p50);
    add(panels, "p90: nine of ten took at most", ServiceTime::p90);
    add(panels, "p99: 99 of 100 took at most", ServiceTime::p99);
    add(panels, "max: the longest", ServiceTime::max);
    if (panels.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        Chart.of(
            new Chart.Caption(
                "service-times",
                "Service time of a closed batch: " + lines.workload(),
                description(),
                Chart.Numbers.CELLS),
            new PanelsPicture(panels, HEIGHT, PanelsPicture.workers())));
  }

  private void add(List<Panel> panels, String heading, Function<ServiceTime, Duration> part) {
    List<Curve> curves = lines.curves(cell -> value(cell, part));
    if (!curves.isEmpty()) {
      panels.add(Panel.logarithmic(heading, Quantity.DURATION, curves));
    }
  }

  /** A task that takes no time at all would stand at no place of a logarithmic axis. */
  private static Estimate value(CellResult cell, Function<ServiceTime, Duration> part) {
    return cell.serviceTime() == null
        ? null
        : Lines.exactly(Math.max(1, part.apply(cell.serviceTime()).toNanos()));
  }

  private String description() {
    StringBuilder words = new StringBuilder();
    for (List<CellResult> line : lines.all()) {
      List<CellResult> known = line.stream().filter(cell -> cell.serviceTime() != null).toList();
      if (!known.isEmpty()) {
        CellResult last = known.get(known.size() - 1);
        words.append(
            "%s with %s: half of the tasks took at most %s, 99 of 100 at most %s, the longest %s. "
                .formatted(
                    lines.name(last),
                    last.cell().workers(),
                    text(last.serviceTime().p50()),
                    text(last.serviceTime().p99()),
                    text(last.serviceTime().max())));
      }
    }
    words.append("From the start of a task by a worker to its end, in a closed batch: not what");
    return words.append(" users of an open system would see. All axes are logarithmic.").toString();
  }

  private static String text(Duration duration) {
    return Quantity.DURATION.text(duration.toNanos());
  }
}
