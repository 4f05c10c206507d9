package io.github.concurrencybench.report;

import io.github.concurrencybench.analysis.Summary;
import io.github.concurrencybench.report.chart.Chart;
import io.github.concurrencybench.report.chart.Charts;
import io.github.concurrencybench.result.JournalContent;
import io.github.concurrencybench.result.Json;
import io.github.concurrencybench.result.Results;
import io.github.concurrencybench.result.WholeFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is made from one journal, but for the page that shows it. */
final class RunFiles {

  private static final String CHARTS = "charts/";

  private final JournalContent journal;
  private final Results results;

  private RunFiles(JournalContent journal) {
    this.journal = journal;
    this.results = Summary.of(journal);
  }

  static RunFiles of(Path folder) throws IOException {
    return new RunFiles(JournalContent.read(folder));
  }

  Results results() {
    return results;
  }

  /** Writes what other programs read. */
  void writeNumbers(Path folder) throws IOException {
    WholeFile.write(folder.resolve("results.json"), Json.PRETTY.toJson(results) + "\n");
    WholeFile.write(folder.resolve("results.csv"), ResultsCsv.of(results));
    WholeFile.write(folder.resolve("jmh-result.json"), JmhResult.of(results));
    WholeFile.write(folder.resolve("service-times.hlog"), ServiceTimesLog.of(journal));
    WholeFile.write(folder.resolve(SummaryMarkdown.FILE), SummaryMarkdown.of(results));
  }

  /** Draws, and writes nothing. */
  ShownRun shown(Place place, Templates templates, Words words) throws IOException {
    Map<String, String> charts = new LinkedHashMap<>();
    List<WorkloadView> views = new ArrayList<>();
    for (WorkloadView view : new WorkloadViews(results, words).all()) {
      List<FigureView> figures = new ArrayList<>();
      for (Chart chart : Charts.of(results, view.name())) {
        figures.add(figure(chart, view.name(), place, charts));
      }
      views.add(view.with(figures));
    }
    return ShownRun.of(Page.of(results, views, place, words), charts, templates, words);
  }

  private static FigureView figure(
      Chart chart, String workload, Place place, Map<String, String> files) {
    String light = CHARTS + chart.fileName(workload, false);
    String dark = CHARTS + chart.fileName(workload, true);
    if (chart.isDrawn()) {
      files.put(light, chart.svgLight());
      files.put(dark, chart.svgDark());
    }
    return FigureView.of(chart, place.folder() + light, place.folder() + dark);
  }
}
