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
import java.util.List;

/** What is made from one journal, but for the page that shows it. */
final class RunFiles {

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

  /** Writes the files; the numbers first, since drawing may fail. */
  Page writtenTo(Path folder, Place place, Words words) throws IOException {
    WholeFile.write(folder.resolve("results.json"), Json.PRETTY.toJson(results) + "\n");
    WholeFile.write(folder.resolve("results.csv"), ResultsCsv.of(results));
    WholeFile.write(folder.resolve("jmh-result.json"), JmhResult.of(results));
    WholeFile.write(folder.resolve("service-times.hlog"), ServiceTimesLog.of(journal));
    List<WorkloadView> views = new ArrayList<>();
    for (WorkloadView view : new WorkloadViews(results, words).all()) {
      views.add(withCharts(view, folder, place));
    }
    return Page.of(results, views, place, words);
  }

  private WorkloadView withCharts(WorkloadView view, Path folder, Place place) throws IOException {
    WorkloadView shown = view;
    for (Chart chart : Charts.of(results, view.name())) {
      String file = written(chart, view.name(), folder);
      String link = file.isEmpty() ? "" : place.folder() + file;
      shown = chart.id().equals("duration") ? shown.withChart(link, chart.problem()) : shown;
    }
    return shown;
  }

  /** Both pictures; the name of the light one, empty where there is none. */
  private static String written(Chart chart, String workload, Path folder) throws IOException {
    if (!chart.isDrawn()) {
      return "";
    }
    String light = "charts/" + chart.fileName(workload, false);
    WholeFile.write(folder.resolve(light), chart.svgLight());
    WholeFile.write(folder.resolve("charts/" + chart.fileName(workload, true)), chart.svgDark());
    return light;
  }
}
