package io.github.concurrencybench.mojo;

import io.github.concurrencybench.report.Report;
import io.github.concurrencybench.report.TerminalSummary;
import io.github.concurrencybench.result.Journal;
import io.github.concurrencybench.result.Results;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/**
 * Makes the page and all other files again from the journal of the last run, also of one that was
 * killed. Measures nothing.
 *
 * @since 0.1.0
 */
@Mojo(name = "report", requiresProject = false, threadSafe = true)
public final class ReportMojo extends AbstractMojo {

  /**
   * Where the journal is and the files go.
   *
   * <pre>{@code <outputDirectory>${project.build.directory}/bench</outputDirectory>}</pre>
   *
   * @since 0.1.0
   */
  @Parameter(
      property = "concurrency-bench.outputDirectory",
      defaultValue = "${project.build.directory}/concurrency-bench")
  private File outputDirectory;

  /**
   * Does nothing.
   *
   * <pre>{@code -Dconcurrency-bench.skip}</pre>
   *
   * @since 0.1.0
   */
  @Parameter(property = "concurrency-bench.skip", defaultValue = "false")
  private boolean skip;

  @Parameter(defaultValue = "${project}", readonly = true)
  private MavenProject project;

  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  private MavenSession session;

  @Override
  public void execute() throws MojoExecutionException {
    Path folder = folder();
    if (skip) {
      getLog().info("Skipped: concurrency-bench.skip is set.");
    } else if (!Files.exists(folder.resolve(Journal.FILE))) {
      getLog().info("No results in " + folder + "; run mvn concurrency-bench:run first.");
    } else {
      write(folder);
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

  private void write(Path folder) throws MojoExecutionException {
    try {
      Results results = new Report(folder).write();
      new TerminalSummary(results).lines(folder.resolve(Report.PAGE)).forEach(getLog()::info);
    } catch (IOException failed) {
      throw new MojoExecutionException("The report cannot be made: " + failed.getMessage(), failed);
    }
  }
}
