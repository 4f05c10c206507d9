package io.github.concurrencybench.report;

import io.github.concurrencybench.result.Results;
import io.github.concurrencybench.result.WholeFile;
import java.io.IOException;
import java.nio.file.Path;
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
   * Writes the files; the page last, since it shows the others.
   *
   * @return the results of the run
   * @throws IOException where the journal cannot be read or a file not be written
   */
  public Results write() throws IOException {
    RunFiles run = RunFiles.of(folder);
    Page page = run.writtenTo(folder, Place.besideTheJournal(), Words.ENGLISH);
    Template.writeStyle(folder);
    Body body =
        new Body(Words.ENGLISH.get("question"), Template.STYLE, "", List.of(page), List.of());
    WholeFile.write(folder.resolve(PAGE), new Template("index.vm", Words.ENGLISH).filledIn(body));
    return run.results();
  }
}
