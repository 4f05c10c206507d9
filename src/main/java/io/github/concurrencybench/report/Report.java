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

/** Makes all files of a run from its journal. */
public final class Report {

  /** The page to open. */
  public static final String PAGE = "index.html";

  private final Path folder;

  /**
   * Takes the folder.
   *
   * @param folder where the journal is and the files go
   */
  public Report(Path folder) {
    this.folder = folder;
  }

  /**
   * Writes the files; the numbers first, since drawing may fail.
   *
   * @return the results of the run
   * @throws IOException where the journal cannot be read or a file not be written
   */
  public Results write() throws IOException {
    JournalContent journal = JournalContent.read(folder);
    Results results = Summary.of(journal);
    WholeFile.write(folder.resolve("results.json"), Json.PRETTY.toJson(results) + "\n");
    WholeFile.write(folder.resolve("results.csv"), ResultsCsv.of(results));
    WholeFile.write(folder.resolve("jmh-result.json"), JmhResult.of(results));
    WholeFile.write(folder.resolve("service-times.hlog"), ServiceTimesLog.of(journal));
    WholeFile.write(folder.resolve("style.css"), Template.text("style.css"));
    List<WorkloadView> views = withCharts(results);
    WholeFile.write(folder.resolve(PAGE), Template.filledIn("index.vm", Page.of(results, views)));
    return results;
  }

  private List<WorkloadView> withCharts(Results results) throws IOException {
    List<WorkloadView> views = new ArrayList<>();
    for (WorkloadView view : new WorkloadViews(results).all()) {
      WorkloadView shown = view;
      for (Chart chart : Charts.of(results, view.name())) {
        String file = written(chart, view.name());
        shown = chart.id().equals("duration") ? shown.withChart(file, chart.problem()) : shown;
      }
      views.add(shown);
    }
    return views;
  }

  /** Both pictures; the name of the light one, empty where there is none. */
  private String written(Chart chart, String workload) throws IOException {
    if (!chart.isDrawn()) {
      return "";
    }
    String light = "charts/" + chart.fileName(workload, false);
    WholeFile.write(folder.resolve(light), chart.svgLight());
    WholeFile.write(folder.resolve("charts/" + chart.fileName(workload, true)), chart.svgDark());
    return light;
  }
}
