package io.github.concurrencybench.report;

import io.github.concurrencybench.gate.Decision;
import io.github.concurrencybench.result.History;
import io.github.concurrencybench.result.Results;
import io.github.concurrencybench.result.WholeFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes all files of a run from its journal, and of the gate from what it decided. */
public final class Report {

  /** The page to open. */
  public static final String PAGE = "index.html";

  /** The answers for a comment or a job's summary. */
  public static final String SUMMARY = SummaryMarkdown.FILE;

  private final Path folder;
  private final Templates templates;

  /**
   * Takes the folder.
   *
   * @param folder where the journal is and the files go
   */
  public Report(Path folder) {
    this(folder, Templates.OURS);
  }

  /**
   * Takes the folder and the templates.
   *
   * @param folder where the journal is and the files go
   * @param templates of the page
   */
  public Report(Path folder, Templates templates) {
    this.folder = folder;
    this.templates = templates;
  }

  /**
   * Writes the files; the page last, since it shows the others. Where it cannot be made, the
   * numbers are written and the page that was there stays as it was, with its pictures.
   *
   * @return the results of the run
   * @throws IOException where the journal cannot be read or a file not be written
   */
  public Results write() throws IOException {
    RunFiles run = RunFiles.of(folder);
    run.writeNumbers(folder);
    writePage(run);
    return run.results();
  }

  /** All that a browser loads. */
  void writePage(RunFiles run) throws IOException {
    Words words = Words.ENGLISH;
    ShownRun shown = run.shown(Place.besideTheJournal(), templates, words);
    Body body = new Body(words.get("question"), true, "", "", List.of(shown.page()), List.of());
    Map<Path, String> files = new LinkedHashMap<>();
    shown.files().forEach((name, content) -> files.put(folder.resolve(name), content));
    files.putAll(StaticFiles.in(folder, templates));
    files.put(folder.resolve(PAGE), body.filledInto("index.vm", templates, words));
    WholeFile.writeAll(files);
  }

  /**
   * Tells what was decided, for the build's log.
   *
   * @param decision the gate's
   * @param page the page to open
   * @return lines of 73 columns, without line ends; only commands may be longer
   */
  public static List<String> gateLines(Decision decision, Path page) {
    return new GateSummary(decision).lines(page.toString());
  }

  /**
   * Tells what was decided, for the summary of a job that has the answers of the run already.
   *
   * @param decision the gate's
   * @return Markdown
   */
  public static String gateMarkdown(Decision decision) {
    return SummaryMarkdown.of(decision);
  }

  /**
   * Tells what has changed over the kept runs, for the build's log.
   *
   * @param results of this run
   * @param history the kept runs, this one among them
   * @return a line for each workload whose last level began with an earlier run or this one
   */
  public static List<String> changes(Results results, History history) {
    Histories histories = new Histories(results, history, Words.ENGLISH);
    return results.plan().workloads().stream()
        .flatMap(workload -> histories.lastChange(workload.name()).stream())
        .toList();
  }
}
