package io.github.concurrencybench.mojo;

import java.io.File;
import java.nio.file.Path;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.ProjectDependenciesResolver;
import org.apache.maven.toolchain.ToolchainManager;
import org.eclipse.aether.RepositorySystem;

/**
 * Does the same as {@code run} in any folder, without a project.
 *
 * @since 0.1.0
 */
@Mojo(name = "try", requiresProject = false, aggregator = true, threadSafe = true)
public final class TryMojo extends AbstractRunMojo {

  static final String FOLDER = "concurrency-bench";

  /**
   * Where the page and the files for other programs go.
   *
   * <pre>{@code -Dconcurrency-bench.outputDirectory=bench}</pre>
   *
   * @since 0.1.0
   */
  @Parameter(property = "concurrency-bench.outputDirectory", defaultValue = TryMojo.FOLDER)
  private String outputDirectory;

  /**
   * Called by Maven.
   *
   * @param repositories finds the plugin's own libraries
   * @param toolchains finds the JDK of a toolchain
   * @param dependencies finds the project's libraries
   */
  @Inject
  public TryMojo(
      RepositorySystem repositories,
      ToolchainManager toolchains,
      ProjectDependenciesResolver dependencies) {
    super(repositories, toolchains, dependencies);
  }

  @Override
  File outputDirectory() {
    return folder().resolve(outputDirectory).toFile();
  }

  @Override
  Path folder() {
    return Path.of(session.getExecutionRootDirectory());
  }
}
