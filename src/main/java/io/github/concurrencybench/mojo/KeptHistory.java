package io.github.concurrencybench.mojo;

import io.github.concurrencybench.analysis.KeptRuns;
import io.github.concurrencybench.analysis.Summary;
import io.github.concurrencybench.report.Report;
import io.github.concurrencybench.result.History;
import io.github.concurrencybench.result.HistoryFolder;
import io.github.concurrencybench.result.JournalContent;
import io.github.concurrencybench.result.Results;
import io.github.concurrencybench.result.RunStatus;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.maven.plugin.logging.Log;

/** Adds a run to those of before, where the user keeps them. */
final class KeptHistory {

  private final File directory;
  private final Path project;
  private final Log log;

  /** Takes the folder, which is null where nothing is kept, and that of the project. */
  KeptHistory(File directory, Path project, Log log) {
    this.directory = directory;
    this.project = project;
    this.log = log;
  }

  /** Sees that the folder can be written, before any load. */
  void check() {
    if (directory != null) {
      new WritableFolder("historyDirectory", directory.toPath()).checked();
    }
  }

  /** Adds the run whose journal is in the folder, and writes what the page shows of all. */
  void add(Path folder) throws IOException {
    if (directory == null) {
      return;
    }
    HistoryFolder kept = new HistoryFolder(directory.toPath());
    Results results = Summary.of(JournalContent.read(folder));
    if (results.status() == RunStatus.COMPLETE) {
      Checkout checkout = Checkout.of(project, System.getenv());
      Path file = kept.add(KeptRuns.of(results, checkout.commit(), checkout.branch()));
      log.info("Kept for the history: " + FoundRuns.seenFrom(project, file));
    }
    History history = kept.read(results.startedAt());
    history.warnings().forEach(log::warn);
    Report.changes(results, history).forEach(log::info);
    history.write(folder);
  }
}
