package io.github.concurrencybench.report.chart;

import io.github.concurrencybench.result.CellResult;
import io.github.concurrencybench.result.Estimate;
import io.github.concurrencybench.result.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What the tasks cost against the number of workers: processor time, threads, memory. */
final class ResourcesChart {

  private static final int HEIGHT = 125;
  private static final double BYTES_A_MEGABYTE = 1024.0 * 1024;

  private final Lines lines;
  private final ChartWords words;

  ResourcesChart(Lines lines) {
    this.lines = lines;
    this.words = lines.words();
  }

  Optional<Chart> chart() {
    List<Panel> panels = new ArrayList<>();
    List<Curve> cpu = lines.curves(ResourcesChart::cpu);
    List<Curve> threads = lines.curves(ResourcesChart::threads);
    List<Curve> memory = lines.curves(ResourcesChart::memory);
    if (!cpu.isEmpty()) {
      panels.add(Panel.fromZero(cpuHeading(), words.ticks(Quantity.PERCENT), cpu));
    }
    if (!threads.isEmpty()) {
      panels.add(
          Panel.logarithmic(words.get("threads_heading"), words.ticks(Quantity.COUNT), threads));
    }
    if (!memory.isEmpty()) {
      panels.add(Panel.fromZero(words.get("memory_heading"), words.ticks(Quantity.MEMORY), memory));
    }
    if (panels.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        Chart.of(
            new Chart.Caption(
                "resources",
                words.with("resources_title", lines.workload()),
                description(),
                Chart.Numbers.CELLS),
            new PanelsPicture(panels, HEIGHT, PanelsPicture.workers(words)),
            words));
  }

  private String cpuHeading() {
    int cpus = lines.results().environment().cpus();
    return cpus == 1 ? words.get("cpu_heading_one") : words.with("cpu_heading", cpus);
  }

  /** As in the table of all cells. */
  private static Estimate cpu(CellResult cell) {
    double cpu = cell.samples().stream().mapToDouble(s -> s.cpu().toNanos()).sum();
    double wall = cell.samples().stream().mapToDouble(s -> s.duration().toNanos()).sum();
    return wall == 0 ? null : Lines.exactly(cpu / wall);
  }

  /** Null where nobody counted. */
  private static Estimate threads(CellResult cell) {
    int most = cell.samples().stream().mapToInt(Sample::peakThreads).max().orElse(0);
    return most == 0 ? null : Lines.exactly(most);
  }

  private static Estimate memory(CellResult cell) {
    return cell.samples().stream()
        .map(Sample::peakMemoryBytes)
        .filter(Objects::nonNull)
        .max(Long::compare)
        .map(bytes -> Lines.exactly(bytes / BYTES_A_MEGABYTE))
        .orElse(null);
  }

  private String description() {
    List<String> sentences = new ArrayList<>();
    for (List<CellResult> line : lines.all()) {
      CellResult last = line.get(line.size() - 1);
      sentences.add(
          words.with(
              "resources_row",
              lines.name(last),
              last.cell().workers(),
              text(cpu(last), Quantity.PERCENT),
              text(threads(last), Quantity.COUNT),
              text(memory(last), Quantity.MEMORY)));
    }
    sentences.add(words.get("resources_read"));
    return String.join(" ", sentences);
  }

  private String text(Estimate value, Quantity quantity) {
    return value == null ? words.get("unknown") : words.text(quantity, value.median());
  }
}
