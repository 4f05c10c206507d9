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
  private final ChartWords words;

  ServiceTimesChart(Lines lines) {
    this.lines = lines;
    this.words = lines.words();
  }

  /** Empty where no histogram was kept. */
  Optional<Chart> chart() {
    List<Panel> panels = new ArrayList<>();
    add(panels, words.get("service_p50"), ServiceTime::p50);
    add(panels, words.get("service_p90"), ServiceTime::p90);
    add(panels, words.get("service_p99"), ServiceTime::p99);
    add(panels, words.get("service_max"), ServiceTime::max);
    if (panels.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        Chart.of(
            new Chart.Caption(
                "service-times",
                words.with("service_title", lines.workload()),
                description(),
                Chart.Numbers.CELLS),
            new PanelsPicture(panels, HEIGHT, PanelsPicture.workers(words)),
            words));
  }

  private void add(List<Panel> panels, String heading, Function<ServiceTime, Duration> part) {
    List<Curve> curves = lines.curves(cell -> value(cell, part));
    if (!curves.isEmpty()) {
      panels.add(Panel.logarithmic(heading, words.ticks(Quantity.DURATION), curves));
    }
  }

  /** A task that takes no time at all would stand at no place of a logarithmic axis. */
  private static Estimate value(CellResult cell, Function<ServiceTime, Duration> part) {
    return !cell.hasServiceTimes()
        ? null
        : Lines.exactly(Math.max(1, part.apply(cell.serviceTime()).toNanos()));
  }

  private String description() {
    List<String> sentences = new ArrayList<>();
    for (List<CellResult> line : lines.all()) {
      line.stream()
          .filter(CellResult::hasServiceTimes)
          .reduce((smaller, larger) -> larger)
          .ifPresent(last -> sentences.add(inWords(last)));
    }
    sentences.add(words.get("service_read"));
    return String.join(" ", sentences);
  }

  private String inWords(CellResult cell) {
    return words.with(
        "service_row",
        lines.name(cell),
        cell.cell().workers(),
        text(cell.serviceTime().p50()),
        text(cell.serviceTime().p99()),
        text(cell.serviceTime().max()));
  }

  private String text(Duration duration) {
    return words.text(Quantity.DURATION, duration.toNanos());
  }
}
