package io.github.concurrencybench.mojo;

import io.github.concurrencybench.api.ConcurrencyModel;
import io.github.concurrencybench.measure.BrokenSetup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.project.DefaultDependencyResolutionRequest;
import org.apache.maven.project.DependencyResolutionException;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.ProjectDependenciesResolver;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.graph.Dependency;

/**
 * The test class path of a project. Resolved by program and only when it is needed: a run of
 * downloads in one module needs no other module installed.
 *
 * @param project the project
 * @param session the build
 * @param resolver Maven's own, which finds modules of the same build
 */
record ProjectClasses(
    MavenProject project, MavenSession session, ProjectDependenciesResolver resolver) {

  private static final String SERVICES = "META-INF/services/" + ConcurrencyModel.class.getName();

  /** Test classes and classes, as tests see them. */
  List<Path> folders() {
    return List.of(
        Path.of(project.getBuild().getTestOutputDirectory()),
        Path.of(project.getBuild().getOutputDirectory()));
  }

  /** Whether the project brings concurrency models of its own. */
  boolean haveModels() {
    return folders().stream().anyMatch(folder -> Files.isRegularFile(folder.resolve(SERVICES)));
  }

  /** Whether something was compiled since then. */
  boolean haveChangedSince(Instant then) {
    return folders().stream().anyMatch(folder -> hasClassNewerThan(then, folder));
  }

  private static boolean hasClassNewerThan(Instant then, Path folder) {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".class"))
          .anyMatch(file -> file.toFile().lastModified() > then.toEpochMilli());
    } catch (IOException | UncheckedIOException unreadable) {
      throw new BrokenSetup(folder + " cannot be read: " + unreadable.getMessage(), unreadable);
    }
  }

  /** Everything but our own jar: its {@code api} comes from the plugin that is running. */
  List<String> testClassPath(PluginDescriptor ours) {
    List<String> classPath = new ArrayList<>(folders().stream().map(Path::toString).toList());
    libraries(ours).forEach(library -> classPath.add(library.getArtifact().getFile().toString()));
    return classPath;
  }

  /** What tests see besides the project's own classes, each with its scope. */
  List<Dependency> libraries(PluginDescriptor ours) {
    return resolved().stream()
        .filter(library -> library.getArtifact().getFile() != null)
        .filter(library -> !isOurs(library.getArtifact(), ours))
        .toList();
  }

  private static boolean isOurs(Artifact artifact, PluginDescriptor ours) {
    return artifact.getGroupId().equals(ours.getGroupId())
        && artifact.getArtifactId().equals(ours.getArtifactId());
  }

  private List<Dependency> resolved() {
    try {
      return resolver
          .resolve(new DefaultDependencyResolutionRequest(project, session.getRepositorySession()))
          .getResolvedDependencies();
    } catch (DependencyResolutionException missing) {
      throw new BrokenSetup(
          "The test class path of %s cannot be resolved: %s. In a reactor, call mvn test-compile"
                  .formatted(project.getArtifactId(), missing.getMessage())
              + " concurrency-bench:run; if a library is missing, run once without -o.",
          missing);
    }
  }
}
