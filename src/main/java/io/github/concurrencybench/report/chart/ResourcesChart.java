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

  ResourcesChart(Lines lines) {
    this.lines = lines;
  }

  Optional<Chart> chart() {
    List<Panel> panels = new ArrayList<>();
    List<Curve> cpu = lines.curves(ResourcesChart::cpu);
    List<Curve> threads = lines.curves(ResourcesChart::threads);
    List<Curve> memory = lines.curves(ResourcesChart::memory);
    if (!cpu.isEmpty()) {
      panels.add(Panel.fromZero(cpuHeading(), Quantity.PERCENT, cpu));
    }
    if (!threads.isEmpty()) {
      panels.add(Panel.logarithmic("threads: most at once", Quantity.COUNT, threads));
    }
    if (!memory.isEmpty()) {
      panels.add(Panel.fromZero("memory: most resident", Quantity.MEMORY, memory));
    }
    if (panels.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        Chart.of(
            new Chart.Caption(
                "resources",
                "CPU, threads and memory: " + lines.workload(),
                description(),
                Chart.Numbers.CELLS),
            new PanelsPicture(panels, HEIGHT, PanelsPicture.workers())));
  }

  private String cpuHeading() {
    int cpus = lines.results().environment().cpus();
    return cpus == 1
        ? "CPU: time on the processor over time of the batch"
        : "CPU: 100 %% is one of the %d processors".formatted(cpus);
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
    StringBuilder words = new StringBuilder();
    for (List<CellResult> line : lines.all()) {
      CellResult last = line.get(line.size() - 1);
      words
          .append(lines.name(last))
          .append(" with ")
          .append(last.cell().workers())
          .append(": ")
          .append(text(cpu(last), Quantity.PERCENT, " CPU"))
          .append(", ")
          .append(text(threads(last), Quantity.COUNT, " threads"))
          .append(", ")
          .append(text(memory(last), Quantity.MEMORY, ""))
          .append(". ");
    }
    words.append("CPU is processor time over the time of the batch; threads and memory are the");
    return words.append(" most at once. The axis of the threads is logarithmic.").toString();
  }

  private static String text(Estimate value, Quantity quantity, String what) {
    return value == null ? "unknown" + what : quantity.text(value.median()) + what;
  }
}
