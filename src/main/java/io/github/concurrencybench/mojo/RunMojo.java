package io.github.concurrencybench.mojo;

import java.io.File;
import java.nio.file.Path;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
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
   * Called by Maven.
   *
   * @param repositories finds the plugin's own libraries
   * @param toolchains finds the JDK of a toolchain
   * @param dependencies finds the project's libraries
   */
  @Inject
  public RunMojo(
      RepositorySystem repositories,
      ToolchainManager toolchains,
      ProjectDependenciesResolver dependencies) {
    super(repositories, toolchains, dependencies);
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
