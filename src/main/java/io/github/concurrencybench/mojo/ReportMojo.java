package io.github.concurrencybench.mojo;

import io.github.concurrencybench.report.FoundRun;
import io.github.concurrencybench.report.Report;
import io.github.concurrencybench.report.TerminalSummary;
import io.github.concurrencybench.result.Journal;
import io.github.concurrencybench.result.Results;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Within {@code mvn site}: the page of the results that are there. Called by itself: makes the page
 * and all other files again from the journal of the last run, also of one that was killed. Measures
 * nothing.
 *
 * @since 0.1.0
 */
@Mojo(
    name = "report",
    defaultPhase = LifecyclePhase.SITE,
    requiresProject = false,
    threadSafe = true)
public final class ReportMojo extends AbstractReportMojo {

  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  private MavenSession session;

  @Override
  String key() {
    return "report";
  }

  @Override
  public String getOutputPath() {
    return "concurrency-bench";
  }

  @Override
  List<FoundRun> runs() throws IOException {
    return FoundRuns.inProject(outputDirectory.toPath(), project.getBasedir().toPath());
  }

  @Override
  void write() throws IOException {
    Path folder = folder();
    List<Path> found = FoundRuns.below(folder);
    if (found.isEmpty()) {
      getLog().info("No results in " + folder + "; run mvn concurrency-bench:run first.");
    }
    for (Path run : found) {
      Results results = new Report(run, templates()).write();
      new TerminalSummary(results).lines(run.resolve(Report.PAGE)).forEach(getLog()::info);
    }
  }

  /** Without a project the files are where {@code try} has put them. */
  private Path folder() {
    Path tried = Path.of(session.getExecutionRootDirectory(), TryMojo.FOLDER);
    boolean noProject = project == null || project.getFile() == null;
    return noProject && Files.exists(tried.resolve(Journal.FILE))
        ? tried
        : outputDirectory.toPath();
  }
}
