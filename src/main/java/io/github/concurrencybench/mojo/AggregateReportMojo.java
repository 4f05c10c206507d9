package io.github.concurrencybench.mojo;

import io.github.concurrencybench.report.FoundRun;
import io.github.concurrencybench.report.RunsPage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.project.MavenProject;

/**
 * Shows the results of all modules on one page: within {@code mvn site}, or called by itself in
 * {@code target/concurrency-bench-modules.html}. Measures nothing.
 *
 * @since 0.1.0
 */
@Mojo(
    name = "aggregate-report",
    defaultPhase = LifecyclePhase.SITE,
    aggregator = true,
    threadSafe = true)
public final class AggregateReportMojo extends AbstractReportMojo {

  @Override
  String key() {
    return "modules";
  }

  @Override
  public String getOutputPath() {
    return "concurrency-bench-modules";
  }

  @Override
  List<FoundRun> runs() throws IOException {
    List<FoundRun> runs = new ArrayList<>();
    for (MavenProject module : modules()) {
      List<Path> found = FoundRuns.below(folderOf(module));
      for (Path run : found) {
        String folder = FoundRuns.seenFrom(module.getBasedir().toPath(), run);
        String title = found.size() == 1 ? module.getName() : module.getName() + ", " + folder;
        runs.add(new FoundRun(title, run));
      }
    }
    return runs;
  }

  private List<MavenProject> modules() {
    List<MavenProject> modules = new ArrayList<>(List.of(project));
    // Maven gives none, not an empty list, where there are no modules.
    if (project.getCollectedProjects() != null) {
      modules.addAll(project.getCollectedProjects());
    }
    return modules;
  }

  /** At the same place of its build as in this project's. */
  private Path folderOf(MavenProject module) {
    return build(module).resolve(build(project).relativize(outputDirectory.toPath()));
  }

  private static Path build(MavenProject module) {
    return Path.of(module.getBuild().getDirectory());
  }

  @Override
  void write() throws IOException {
    List<FoundRun> runs = runs();
    if (runs.isEmpty()) {
      getLog().info("No results in any module; run mvn concurrency-bench:run first.");
      return;
    }
    File build = build(project).toFile();
    Path page = new RunsPage(build.toPath(), getOutputPath(), templates(), Locale.ROOT).write(runs);
    getLog().info("Page:  " + page);
  }

  /** Where nobody asked for it by name, a project without modules has no use for it. */
  @Override
  public boolean canGenerateReport() {
    return super.canGenerateReport() && !project.getModules().isEmpty();
  }
}
