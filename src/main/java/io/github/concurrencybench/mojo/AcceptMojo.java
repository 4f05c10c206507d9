package io.github.concurrencybench.mojo;

import io.github.concurrencybench.gate.Baseline;
import io.github.concurrencybench.measure.BrokenSetup;
import io.github.concurrencybench.plan.InvalidPlan;
import java.io.File;
import java.nio.file.Path;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.configuration.PlexusConfiguration;

/**
 * Makes the results of the last run the stored baseline that {@code check} compares with, for a
 * reason that stands in it. Shows what changes, and measures nothing. Results with errors, of a run
 * that was cut off, or of a build with {@code -T} are refused.
 *
 * @since 0.1.0
 */
@Mojo(name = "accept", threadSafe = true)
public final class AcceptMojo extends AbstractMojo {

  /**
   * Why these numbers are right, for who reads the baseline later. It has to be given.
   *
   * <pre>{@code -Dconcurrency-bench.reason="Orders are now checked twice."}</pre>
   *
   * @since 0.1.0
   */
  @Parameter(property = "concurrency-bench.reason")
  String reason;

  /**
   * The file to write. Default: that of {@code <reference>}, else {@code src/bench/baseline.json}.
   *
   * <pre>{@code -Dconcurrency-bench.baseline=src/bench/baseline.json}</pre>
   *
   * @since 0.1.0
   */
  @Parameter(property = "concurrency-bench.baseline")
  String baseline;

  /**
   * What {@code check} compares with; here its {@code <baseline>} is the file to write.
   *
   * <pre>{@code
   * <reference>
   *   <baseline>src/bench/baseline.json</baseline>
   * </reference>
   * }</pre>
   *
   * @since 0.1.0
   */
  @Parameter PlexusConfiguration reference;

  /**
   * The last day on which these numbers count: from the next one on there is no reference until
   * others are accepted. Default: no end.
   *
   * <pre>{@code -Dconcurrency-bench.expires=2027-03-31}</pre>
   *
   * @since 0.1.0
   */
  @Parameter(property = "concurrency-bench.expires")
  String expires;

  /**
   * Where the results are, in this folder or below.
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
   * Does nothing.
   *
   * <pre>{@code -Dconcurrency-bench.skip}</pre>
   *
   * @since 0.1.0
   */
  @Parameter(property = "concurrency-bench.skip", defaultValue = "false")
  boolean skip;

  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  MavenProject project;

  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  MavenSession session;

  @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
  private MojoExecution mojoExecution;

  @Override
  public void execute() throws MojoExecutionException {
    if (skip) {
      getLog().info("Skipped: concurrency-bench.skip is set.");
      return;
    }
    try {
      KnownKeys keys = new KnownKeys(mojoExecution.getMojoDescriptor().getPluginDescriptor());
      keys.checkProperties(session.getUserProperties());
      new AcceptedRun(this).accept();
    } catch (InvalidPlan | BrokenSetup wrong) {
      throw new MojoExecutionException(wrong.getMessage(), wrong);
    }
  }

  /** The file to write, as the user names it. */
  String fileName() {
    if (baseline != null) {
      return baseline.strip();
    }
    String named = reference == null ? null : new Element(reference).text("baseline", null);
    return named == null || StoredBaseline.isArtifact(named) ? Baseline.USUAL_FILE : named;
  }

  Path folder() {
    return project.getBasedir().toPath();
  }
}
