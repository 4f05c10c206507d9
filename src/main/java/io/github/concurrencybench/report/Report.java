package io.github.concurrencybench.report;

import io.github.concurrencybench.analysis.Summary;
import io.github.concurrencybench.report.chart.DurationChart;
import io.github.concurrencybench.result.CellResult;
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
      List<CellResult> clean =
          results.cellsOf(view.name()).stream().filter(CellResult::isClean).toList();
      views.add(clean.isEmpty() ? view : withChart(view, clean));
    }
    return views;
  }

  private WorkloadView withChart(WorkloadView view, List<CellResult> cells) throws IOException {
    String file = "charts/duration-" + view.name().replaceAll("[^A-Za-z0-9._-]", "_") + ".svg";
    try {
      WholeFile.write(folder.resolve(file), new DurationChart(view.name(), cells).svg());
      return view.withChart(file, "");
    } catch (LinkageError | RuntimeException noFonts) {
      // Java draws no text where the machine has no fonts; the table holds the same numbers.
      return view.withChart("", "No picture: this machine cannot draw text (" + noFonts + ").");
    }
  }
}
