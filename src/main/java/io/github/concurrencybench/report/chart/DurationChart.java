package io.github.concurrencybench.report.chart;

import io.github.concurrencybench.plan.Cell;
import io.github.concurrencybench.plan.Workers;
import io.github.concurrencybench.result.CellResult;
import java.awt.Color;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;

/** How long a batch takes against the number of workers: the picture everybody came for. */
public final class DurationChart {

  private static final double NANOS_A_SECOND = 1e9;

  private final String workload;
  private final List<CellResult> cells;

  /**
   * Takes what is drawn.
   *
   * @param workload the workload's name
   * @param cells its cells without errors, at least one
   */
  public DurationChart(String workload, List<CellResult> cells) {
    this.workload = workload;
    this.cells = List.copyOf(cells);
  }

  /**
   * Draws it.
   *
   * @return an SVG document
   */
  public String svg() {
    XYPlot plot = new XYPlot();
    plot.setDomainAxis(
        TickedLogAxis.atValues("workers (tasks in progress at once)", workerCounts()));
    plot.setRangeAxis(TickedLogAxis.around("seconds a batch", allSeconds()));
    int index = 0;
    for (List<CellResult> curve : curves()) {
      Cell one = curve.get(0).cell();
      ModelStyle style = ModelStyle.of(distinct(Cell::model).indexOf(one.model()));
      int jvm = distinct(Cell::jvm).indexOf(one.jvm());
      plot.setDataset(2 * index, medians(nameOf(one), curve));
      plot.setRenderer(2 * index, style.medians(jvm));
      plot.setDataset(2 * index + 1, samples(nameOf(one), curve));
      plot.setRenderer(2 * index + 1, style.samples());
      index++;
    }
    addIdeal(plot, 2 * index);
    ChartStyle.apply(plot);
    JFreeChart chart = new JFreeChart(null, ChartStyle.FONT, plot, true);
    ChartStyle.apply(chart);
    return Svg.of(
        chart,
        "Duration against workers: " + workload,
        "Seconds a batch for each concurrency model and number of workers; both axes are"
            + " logarithmic. The numbers stand in the table of all cells.");
  }

  /** One for each model and JVM. */
  private Collection<List<CellResult>> curves() {
    Map<List<String>, List<CellResult>> curves = new LinkedHashMap<>();
    for (CellResult cell : cells) {
      List<String> curve = List.of(cell.cell().model(), cell.cell().jvm());
      curves.computeIfAbsent(curve, none -> new ArrayList<>()).add(cell);
    }
    return curves.values();
  }

  private List<String> distinct(Function<Cell, String> part) {
    return cells.stream().map(CellResult::cell).map(part).distinct().toList();
  }

  private String nameOf(Cell one) {
    boolean several = distinct(Cell::jvm).size() > 1;
    return several ? one.model() + ", Java " + one.jvm() : one.model();
  }

  private SortedSet<Double> workerCounts() {
    SortedSet<Double> counts = new TreeSet<>();
    cells.forEach(cell -> counts.add((double) cell.cell().workers().count()));
    return counts;
  }

  private SortedSet<Double> allSeconds() {
    SortedSet<Double> seconds = new TreeSet<>();
    for (CellResult cell : cells) {
      seconds.add(cell.duration().median() / NANOS_A_SECOND);
      sampleSeconds(cell).forEach(seconds::add);
    }
    return seconds;
  }

  /** Of a shortened cell, what all tasks would have taken. */
  private static List<Double> sampleSeconds(CellResult cell) {
    double scale = cell.throughput().median() * cell.duration().median() / NANOS_A_SECOND;
    double factor = cell.scaled() ? scale / cell.cell().tasks() : 1;
    return cell.samples().stream()
        .map(sample -> factor * sample.duration().toNanos() / NANOS_A_SECOND)
        .toList();
  }

  private static YIntervalSeriesCollection medians(String name, List<CellResult> cells) {
    YIntervalSeries series = new YIntervalSeries(name);
    for (CellResult cell : cells) {
      double median = cell.duration().median();
      boolean known = cell.duration().hasInterval();
      series.add(
          cell.cell().workers().count(),
          median / NANOS_A_SECOND,
          (known ? cell.duration().low() : median) / NANOS_A_SECOND,
          (known ? cell.duration().high() : median) / NANOS_A_SECOND);
    }
    return collection(series);
  }

  private static YIntervalSeriesCollection samples(String name, List<CellResult> cells) {
    YIntervalSeries series = new YIntervalSeries(name + ", each sample");
    for (CellResult cell : cells) {
      for (double seconds : sampleSeconds(cell)) {
        series.add(cell.cell().workers().count(), seconds, seconds, seconds);
      }
    }
    return collection(series);
  }

  /** One worker's duration, of the sequential model where there is one, divided by the workers. */
  private void addIdeal(XYPlot plot, int index) {
    Optional<CellResult> one =
        cells.stream()
            .filter(cell -> cell.cell().workers().equals(Workers.ONE))
            .min(Comparator.comparing(cell -> !cell.cell().model().equals("sequential")));
    if (one.isEmpty()) {
      return;
    }
    double alone = one.get().duration().median() / NANOS_A_SECOND;
    int most = cells.stream().mapToInt(cell -> cell.cell().workers().count()).max().orElseThrow();
    YIntervalSeries series = new YIntervalSeries("ideal");
    series.add(1, alone, alone, alone);
    series.add(most, alone / most, alone / most, alone / most);
    plot.setDataset(index, collection(series));
    plot.setRenderer(index, ModelStyle.ideal(Color.GRAY));
  }

  private static YIntervalSeriesCollection collection(YIntervalSeries series) {
    YIntervalSeriesCollection collection = new YIntervalSeriesCollection();
    collection.addSeries(series);
    return collection;
  }
}
