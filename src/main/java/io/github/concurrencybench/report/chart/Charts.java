package io.github.concurrencybench.report.chart;

import io.github.concurrencybench.result.Results;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * All pictures of a run. A model has one colour and symbol in all of them, whatever the workload;
 * the same results make the same bytes on any machine.
 */
public final class Charts {

  private Charts() {}

  /**
   * Draws what was measured of one workload, in the order in which a page shows it: {@code
   * duration}, {@code best}, {@code speedup}, {@code service-times}, {@code resources}. What there
   * is nothing to draw of is left out: none at all where every cell has failed.
   *
   * @param results a run
   * @param workload the name of one of its workloads
   * @param locale the reader's; English where there are no words in that language
   * @return its charts
   */
  public static List<Chart> of(Results results, String workload, Locale locale) {
    Lines lines = new Lines(results, workload, ChartWords.of(locale));
    List<Chart> charts = new ArrayList<>();
    if (!lines.isEmpty()) {
      charts.add(new DurationChart(lines).chart());
      new BestChart(lines).chart().ifPresent(charts::add);
      new SpeedupChart(lines).chart().ifPresent(charts::add);
      new ServiceTimesChart(lines).chart().ifPresent(charts::add);
      new ResourcesChart(lines).chart().ifPresent(charts::add);
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
    return new SpeedupChart(new Lines(results, workload, ChartWords.ENGLISH)).rows();
  }

  /**
   * Draws a comparison with a reference as a forest plot.
   *
   * @param with what was compared with, for the title
   * @param rows at least one; of more than 60 those that changed most are drawn
   * @param locale the reader's; English where there are no words in that language
   * @return the chart {@code comparison}
   */
  public static Chart comparison(String with, List<RatioRow> rows, Locale locale) {
    return new ComparisonChart(rows, ChartWords.of(locale)).chart(with);
  }

  /**
   * Draws one value over the stored runs.
   *
   * @param of what was measured each time, for the title
   * @param runs at least one, in any order
   * @param levels between which something has changed, from the oldest to the newest; none where
   *     that is not known
   * @param locale the reader's; English where there are no words in that language
   * @return the chart {@code history}
   */
  public static Chart history(
      String of, List<PastRun> runs, List<PastLevel> levels, Locale locale) {
    return new HistoryChart(runs, levels, ChartWords.of(locale)).chart(of);
  }
}
