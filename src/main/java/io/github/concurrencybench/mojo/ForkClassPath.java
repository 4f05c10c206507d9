package io.github.concurrencybench.mojo;

import io.github.concurrencybench.measure.BrokenSetup;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositoryException;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.artifact.Artifact;
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
    return repositories
        .resolveDependencies(session.getRepositorySession(), new DependencyRequest(collect, null))
        .getArtifactResults()
        .stream()
        .map(ArtifactResult::getArtifact)
        .map(artifact -> artifact.getFile().toPath())
        .toList();
  }
}
