package io.github.concurrencybench.mojo;

import io.github.concurrencybench.gate.Decision;
import io.github.concurrencybench.report.Report;
import io.github.concurrencybench.report.Templates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Shows what the gate decided of a run wherever people look: its files, the page, the job's summary
 * and the log. It does so before the build fails.
 *
 * @param folder where the files of the run are
 * @param templates of the page
 * @param start where who reads the log sits
 */
record ShownDecision(Path folder, Templates templates, StartFolder start) {

  /**
   * Writes {@code gate.json} and all files that show it.
   *
   * @param decision on the run of this folder
   * @return lines for the log
   * @throws IOException where a file cannot be written
   */
  List<String> of(Decision decision) throws IOException {
    return of(decision, StepSummary.ofThisBuild());
  }

  List<String> of(Decision decision, Optional<StepSummary> step) throws IOException {
    Path summary = folder.resolve(Report.SUMMARY);
    String before = Files.exists(summary) ? Files.readString(summary) : "";
    decision.write(folder);
    new Report(folder, templates).write();
    String now = Files.readString(summary);
    step.ifPresent(of -> of.replace(before, now, Report.gateMarkdown(decision)));
    return Report.gateLines(decision, start.shortened(folder.resolve(Report.PAGE)));
  }
}
