package io.github.concurrencybench.mojo;

import io.github.concurrencybench.measure.BrokenSetup;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.maven.RepositoryUtils;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Plugin;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositoryException;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.ArtifactTypeRegistry;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactDescriptorRequest;
import org.eclipse.aether.resolution.ArtifactDescriptorResult;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.resolution.DependencyRequest;

/**
 * The class path of the JVMs that we start: our jar and what it needs there. Not Maven's class
 * path, nor what Maven swaps in for some of our libraries.
 */
final class ForkClassPath {

  private static final Set<String> NEEDED_THERE =
      Set.of(
          "org.openjdk.jmh",
          "org.apache.httpcomponents.client5",
          "org.apache.httpcomponents.core5",
          "org.hdrhistogram",
          "com.google.code.gson",
          "org.apache.logging.log4j",
          "org.slf4j");

  private final RepositorySystem repositories;
  private final MavenSession session;

  ForkClassPath(RepositorySystem repositories, MavenSession session) {
    this.repositories = repositories;
    this.session = session;
  }

  /** Our jar and what it needs there. */
  List<Path> jars(PluginDescriptor plugin, MavenProject project) {
    Artifact ours =
        new DefaultArtifact(
            plugin.getGroupId(), plugin.getArtifactId(), "jar", plugin.getVersion());
    try {
      return resolved(ours, project.getRemotePluginRepositories());
    } catch (RepositoryException missing) {
      throw new BrokenSetup(
          "A library of the plugin cannot be had: "
              + missing.getMessage()
              + ". Run once without -o.",
          missing);
    }
  }

  private List<Path> resolved(Artifact ours, List<RemoteRepository> remote)
      throws RepositoryException {
    ArtifactDescriptorResult pom =
        repositories.readArtifactDescriptor(
            session.getRepositorySession(), new ArtifactDescriptorRequest(ours, remote, null));
    CollectRequest collect = new CollectRequest();
    collect.setRepositories(remote);
    collect.addDependency(new Dependency(ours, "runtime", false, List.of()));
    pom.getDependencies().stream()
        .filter(dependency -> Set.of("compile", "runtime").contains(dependency.getScope()))
        .filter(dependency -> NEEDED_THERE.contains(dependency.getArtifact().getGroupId()))
        .forEach(dependency -> collect.addDependency(dependency.setOptional(false)));
    collect.setManagedDependencies(pom.getManagedDependencies());
    return artifacts(collect).stream().map(artifact -> artifact.getFile().toPath()).toList();
  }

  /**
   * What was added to the plugin as a {@code <dependency>}, with all that it needs: models of the
   * user's. Without our own jar, for which they are compiled.
   */
  List<Path> added(Plugin plugin, MavenProject project) {
    CollectRequest collect = new CollectRequest();
    collect.setRepositories(project.getRemotePluginRepositories());
    ArtifactTypeRegistry types = session.getRepositorySession().getArtifactTypeRegistry();
    plugin.getDependencies().stream()
        .map(dependency -> RepositoryUtils.toDependency(dependency, types))
        .forEach(collect::addDependency);
    try {
      return plugin.getDependencies().isEmpty()
          ? List.of()
          : artifacts(collect).stream()
              .filter(artifact -> !isSame(artifact, plugin))
              .map(artifact -> artifact.getFile().toPath())
              .toList();
    } catch (RepositoryException missing) {
      throw new BrokenSetup(
          "A <dependency> of the plugin cannot be had: " + missing.getMessage() + ".", missing);
    }
  }

  private static boolean isSame(Artifact artifact, Plugin plugin) {
    return artifact.getGroupId().equals(plugin.getGroupId())
        && artifact.getArtifactId().equals(plugin.getArtifactId());
  }

  private List<Artifact> artifacts(CollectRequest collect) throws RepositoryException {
    return repositories
        .resolveDependencies(session.getRepositorySession(), new DependencyRequest(collect, null))
        .getArtifactResults()
        .stream()
        .map(ArtifactResult::getArtifact)
        .toList();
  }
}
