package io.github.concurrencybench.mojo;

import io.github.concurrencybench.measure.BrokenSetup;
import io.github.concurrencybench.measure.Interruption;
import io.github.concurrencybench.report.FoundRun;
import io.github.concurrencybench.report.RunsPage;
import io.github.concurrencybench.report.Templates;
import io.github.concurrencybench.report.Words;
import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.apache.maven.doxia.sink.Sink;
import org.apache.maven.doxia.sink.SinkFactory;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.apache.maven.reporting.MavenMultiPageReport;
import org.apache.maven.reporting.MavenReportException;

/**
 * A goal that is a page of {@code mvn site} and works without a site too. The usual base class of
 * reports fetches a skin where there is no site; this one writes our own page then.
 */
abstract class AbstractReportMojo extends AbstractMojo implements MavenMultiPageReport {

  /**
   * Where results are, in this folder or below.
   *
   * <pre>{@code <outputDirectory>${project.build.directory}/bench</outputDirectory>}</pre>
   *
   * @since 0.1.0
   */
  @Parameter(
      property = "concurrency-bench.outputDirectory",
      defaultValue = "${project.build.directory}/concurrency-bench")
  File outputDirectory;

  /**
   * Does nothing; a site has no page of it then.
   *
   * <pre>{@code -Dconcurrency-bench.skip}</pre>
   *
   * @since 0.1.0
   */
  @Parameter(property = "concurrency-bench.skip", defaultValue = "false")
  private boolean skip;

  /**
   * A folder of templates: each file in it is taken in place of ours of the same name, such as
   * {@code style.css} or {@code answer.vm} (they lie in {@code
   * io/github/concurrencybench/report/templates} of the plugin's jar). Default: ours.
   *
   * <pre>{@code <templateDirectory>src/bench/templates</templateDirectory>}</pre>
   *
   * @since 0.1.0
   */
  @Parameter(property = "concurrency-bench.templateDirectory")
  private File templateDirectory;

  @Parameter(defaultValue = "${project}", readonly = true)
  MavenProject project;

  private File site;

  final Templates templates() {
    return OwnTemplates.in(templateDirectory);
  }

  /** What its words start with in the bundle. */
  abstract String key();

  /** What the page shows. */
  abstract List<FoundRun> runs() throws IOException;

  /** Without a site. */
  abstract void write() throws IOException;

  @Override
  @SuppressWarnings("try") // The interruption is only held off.
  public void execute() throws MojoExecutionException {
    if (skip) {
      getLog().info("Skipped: concurrency-bench.skip is set.");
      return;
    }
    try (Interruption afterwards = Interruption.postponed()) {
      write();
    } catch (BrokenSetup wrong) {
      throw new MojoExecutionException(wrong.getMessage(), wrong);
    } catch (IOException failed) {
      throw new MojoExecutionException("The report cannot be made: " + failed.getMessage(), failed);
    }
  }

  @Override
  public void generate(Sink sink, SinkFactory ofMorePages, Locale locale)
      throws MavenReportException {
    try {
      String lookedIn = FoundRuns.seenFrom(project.getBasedir().toPath(), outputDirectory.toPath());
      RunsPage page = new RunsPage(site.toPath(), getOutputPath(), templates(), locale);
      String title = getName(locale);
      show(sink, title, page.part(title, runs(), lookedIn));
    } catch (BrokenSetup wrong) {
      throw new MavenReportException(wrong.getMessage(), wrong);
    } catch (IOException failed) {
      throw new MavenReportException("The page cannot be made: " + failed.getMessage(), failed);
    }
  }

  @Override
  public void generate(Sink sink, Locale locale) throws MavenReportException {
    generate(sink, null, locale);
  }

  /** Only with methods that Doxia 1 and 2 have: a report runs on the Doxia of the site plugin. */
  private static void show(Sink sink, String title, String html) {
    sink.head();
    sink.title();
    sink.text(title);
    sink.title_();
    sink.head_();
    sink.body();
    sink.rawText(html);
    sink.body_();
    sink.flush();
    sink.close();
  }

  @Override
  public String getName(Locale locale) {
    return Words.of(locale).get(key() + "_name");
  }

  @Override
  public String getDescription(Locale locale) {
    return Words.of(locale).get(key() + "_description");
  }

  @Override
  public String getCategoryName() {
    return CATEGORY_PROJECT_REPORTS;
  }

  /** Declared here since site plugins before 3.20 bring an interface without it. */
  @Override
  public abstract String getOutputPath();

  /** What these ask for. */
  @Override
  @Deprecated
  public String getOutputName() {
    return getOutputPath();
  }

  @Override
  public void setReportOutputDirectory(File folder) {
    site = folder;
  }

  @Override
  public File getReportOutputDirectory() {
    return site;
  }

  @Override
  public boolean isExternalReport() {
    return false;
  }

  /** A page without results says how to get them. */
  @Override
  public boolean canGenerateReport() {
    return !skip;
  }
}
