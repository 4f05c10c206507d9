package io.github.concurrencybench.mojo;

import io.github.concurrencybench.result.Results;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProjectHelper;
import org.apache.maven.project.ProjectDependenciesResolver;
import org.apache.maven.toolchain.ToolchainManager;
import org.eclipse.aether.RepositorySystem;

/**
 * Measures the workloads with every concurrency model and number of workers, prints the answer and
 * writes a page.
 *
 * @since 0.1.0
 */
@Mojo(name = "run", defaultPhase = LifecyclePhase.INTEGRATION_TEST, threadSafe = true)
public final class RunMojo extends AbstractRunMojo {

  /**
   * Where the page and the files for other programs go.
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
   * Attaches the numbers of the run to the project, as an artifact of type {@code json} with
   * classifier {@code concurrency-bench}: {@code mvn install} and {@code mvn deploy} publish it,
   * and {@code <baseline>groupId:artifactId:version</baseline>} in a {@code <reference>} finds it.
   * Results that {@code accept} refuses are refused here too.
   *
   * <pre>{@code <attachBaseline>true</attachBaseline>}</pre>
   *
   * @since 0.1.0
   */
  @Parameter(property = "concurrency-bench.attachBaseline", defaultValue = "false")
  private boolean attachBaseline;

  private final MavenProjectHelper helper;

  /**
   * Called by Maven.
   *
   * @param repositories finds the plugin's own libraries
   * @param toolchains finds the JDK of a toolchain
   * @param dependencies finds the project's libraries
   * @param helper attaches artifacts to the project
   */
  @Inject
  public RunMojo(
      RepositorySystem repositories,
      ToolchainManager toolchains,
      ProjectDependenciesResolver dependencies,
      MavenProjectHelper helper) {
    super(repositories, toolchains, dependencies);
    this.helper = helper;
  }

  @Override
  void beforeTheRun() {
    if (attachBaseline) {
      new AttachedBaseline(project, helper).check();
    }
  }

  @Override
  void afterTheRun(Results results) throws IOException {
    if (attachBaseline) {
      Path file = new AttachedBaseline(project, helper).attach(results, outputDirectory.toPath());
      getLog().info("Attached as a baseline: " + FoundRuns.seenFrom(folder(), file));
    }
  }

  @Override
  File outputDirectory() {
    return outputDirectory;
  }

  @Override
  Path folder() {
    return project.getBasedir().toPath();
  }
}
