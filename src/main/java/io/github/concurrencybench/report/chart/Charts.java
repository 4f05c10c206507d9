package io.github.concurrencybench.report.chart;

import io.github.concurrencybench.analysis.Comparison;
import io.github.concurrencybench.plan.Side;
import io.github.concurrencybench.plan.Workers;
import io.github.concurrencybench.result.CellResult;
import io.github.concurrencybench.result.Estimate;
import io.github.concurrencybench.result.Results;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * All pictures of a run. A model has one colour and symbol in all of them, whatever the workload;
 * the same results make the same bytes on any machine.
 */
public final class Charts {

  /** How far from 1 a ratio is no difference where nobody has said. */
  public static final double MARGIN = 0.05;

  private Charts() {}

  /**
   * Draws what was measured of one workload, in the order in which a page shows it: {@code
   * duration}, {@code best}, {@code speedup}, {@code service-times}, {@code resources}, {@code
   * comparison}. What there is nothing to draw of is left out: none at all where every cell has
   * failed.
   *
   * @param results a run
   * @param workload the name of one of its workloads
   * @return its charts
   */
  public static List<Chart> of(Results results, String workload) {
    Lines lines = new Lines(results, workload);
    List<Chart> charts = new ArrayList<>();
    if (!lines.isEmpty()) {
      charts.add(new DurationChart(lines).chart());
      new BestChart(lines).chart().ifPresent(charts::add);
      new SpeedupChart(lines).chart().ifPresent(charts::add);
      new ServiceTimesChart(lines).chart().ifPresent(charts::add);
      new ResourcesChart(lines).chart().ifPresent(charts::add);
    }
    List<RatioRow> rows = comparisonRows(results, workload);
    if (!rows.isEmpty()) {
      charts.add(comparison(workload, rows, MARGIN));
    }
    return List.copyOf(charts);
  }

  /**
   * Gives the numbers of the chart {@code speedup}.
   *
   * @param results a run
   * @param workload the name of one of its workloads
   * @return a row for each cell that can be compared with one worker, in the order of the plan
   */
  public static List<Speedup> speedups(Results results, String workload) {
    return new SpeedupChart(new Lines(results, workload)).rows();
  }

  /**
   * Gives the numbers of the chart {@code comparison}: each cell over the same cell of the
   * reference, round by round.
   *
   * @param results a run
   * @param workload the name of one of its workloads
   * @return a row for each cell that both sides have measured without errors in the same rounds
   */
  public static List<RatioRow> comparisonRows(Results results, String workload) {
    List<CellResult> cells = results.cellsOf(workload);
    return comparisonRows(
        ModelStyles.of(results),
        cells.stream().filter(cell -> cell.cell().side() == Side.PRESENT).toList(),
        cells.stream().filter(cell -> cell.cell().side() == Side.REFERENCE).toList());
  }

  static List<RatioRow> comparisonRows(
      ModelStyles styles, List<CellResult> present, List<CellResult> reference) {
    Map<List<Object>, CellResult> before = new HashMap<>();
    reference.stream()
        .filter(CellResult::isClean)
        .forEach(cell -> before.putIfAbsent(place(cell), cell));
    List<RatioRow> rows = new ArrayList<>();
    for (CellResult cell : present) {
      CellResult old = before.get(place(cell));
      if (old != null && cell.isClean()) {
        Estimate ratio = Comparison.ratio(cell, old);
        if (!Double.isNaN(ratio.median())) {
          rows.add(new RatioRow(name(styles, cell), ratio.median(), ratio.low(), ratio.high()));
        }
      }
    }
    return rows;
  }

  /** What a cell and the one of the reference have in common. */
  private static List<Object> place(CellResult cell) {
    return List.of(cell.cell().model(), cell.cell().jvm(), cell.cell().workers());
  }

  private static String name(ModelStyles styles, CellResult cell) {
    String line = styles.name(cell.cell().model(), cell.cell().jvm());
    boolean alone =
        cell.cell().model().equals(ModelStyles.SEQUENTIAL)
            && cell.cell().workers().equals(Workers.ONE);
    return alone ? line : line + ", " + cell.cell().workers();
  }

  /**
   * Draws a comparison with a reference as a forest plot.
   *
   * @param of what is compared, for the title
   * @param rows at least one; of more than 60 those that changed most are drawn
   * @param margin how far from 1 is no difference, such as 0.1 for 10 %
   * @return the chart {@code comparison}
   */
  public static Chart comparison(String of, List<RatioRow> rows, double margin) {
    return new ComparisonChart(rows, margin).chart(of);
  }

  /**
   * Draws one value over the stored runs.
   *
   * @param of what was measured each time, for the title
   * @param runs at least one, in any order
   * @return the chart {@code history}
   */
  public static Chart history(String of, List<PastRun> runs) {
    return new HistoryChart(runs).chart(of);
  }
}
