package io.github.concurrencybench.mojo;

import io.github.concurrencybench.gate.Reference;
import io.github.concurrencybench.plan.InvalidPlan;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositoryException;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactDescriptorRequest;
import org.eclipse.aether.resolution.ArtifactDescriptorResult;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.resolution.DependencyRequest;
import org.eclipse.aether.resolution.VersionRequest;

/**
 * The main code of the older side.
 *
 * @param described for people
 * @param main its jar or folder of classes
 * @param libraries what it needs; empty where that is not known, and those of now are taken
 */
record OlderCode(Reference described, Path main, Optional<List<Artifact>> libraries) {

  private static final String RELEASE = "RELEASE";
  private static final int PARTS = 3;

  /** Finds it; empty where the last release is asked for, and there is none yet. */
  static Optional<OlderCode> found(AskedReference asked, AbstractBenchMojo mojo) {
    return asked.kind() == Reference.Kind.PATH
        ? Optional.of(inPath(asked.name(), mojo))
        : new Repository(mojo).older(asked.name());
  }

  private static OlderCode inPath(String name, AbstractBenchMojo mojo) {
    Path path = mojo.folder().resolve(name).normalize();
    boolean jar = Files.isRegularFile(path) && name.endsWith(".jar");
    if (!jar && !Files.isDirectory(path)) {
      throw new InvalidPlan(
          "path",
          name,
          "there is no jar and no folder of classes at "
              + path
              + "; build the code to compare with there first");
    }
    Optional<Artifact> named = jar ? MavenMetadata.in(path) : Optional.empty();
    Optional<List<Artifact>> libraries = named.flatMap(new Repository(mojo)::knownLibraries);
    String shared = SharedName.in(mojo).of(name);
    String resolved = libraries.isPresent() ? shared + ", " + coordinates(named.get()) : shared;
    String called = Path.of(name).isAbsolute() ? shared : name;
    return new OlderCode(Reference.now(Reference.Kind.PATH, called, resolved), path, libraries);
  }

  private static String coordinates(Artifact artifact) {
    return String.join(":", artifact.getGroupId(), artifact.getArtifactId(), artifact.getVersion());
  }

  /** Finds older artifacts with what they need. */
  private record Repository(AbstractBenchMojo mojo) {

    Optional<OlderCode> older(String name) {
      Artifact asked = artifact(name);
      Optional<Artifact> found = withVersion(asked);
      if (found.isEmpty()) {
        return Optional.empty();
      }
      refuseTheSame(name, found.get());
      try {
        Artifact artifact =
            mojo.repositories
                .resolveArtifact(system(), new ArtifactRequest(found.get(), remote(), null))
                .getArtifact();
        Reference described = Reference.now(Reference.Kind.VERSION, name, coordinates(artifact));
        return Optional.of(
            new OlderCode(
                described, artifact.getFile().toPath(), Optional.of(libraries(artifact))));
      } catch (RepositoryException missing) {
        throw new InvalidPlan(
            "version",
            name,
            coordinates(found.get())
                + " or what it needs cannot be had ("
                + missing.getMessage()
                + "); name a version that is in a repository of the project");
      }
    }

    private Artifact artifact(String name) {
      String[] parts = name.split(":", -1);
      boolean whole = parts.length == PARTS && List.of(parts).stream().noneMatch(String::isBlank);
      if (!whole && parts.length != 1) {
        throw new InvalidPlan(
            "version",
            name,
            "a version of this project, a whole groupId:artifactId:version or RELEASE is needed");
      }
      MavenProject project = mojo.project;
      return whole
          ? new DefaultArtifact(parts[0], parts[1], "jar", parts[2])
          : new DefaultArtifact(project.getGroupId(), project.getArtifactId(), "jar", name);
    }

    private Optional<Artifact> withVersion(Artifact artifact) {
      if (!artifact.getVersion().equals(RELEASE)) {
        return Optional.of(artifact);
      }
      try {
        String version =
            mojo.repositories
                .resolveVersion(system(), new VersionRequest(artifact, remote(), null))
                .getVersion();
        return Optional.of(artifact.setVersion(version));
      } catch (RepositoryException noRelease) {
        return Optional.empty();
      }
    }

    private void refuseTheSame(String name, Artifact found) {
      MavenProject project = mojo.project;
      if (found.getGroupId().equals(project.getGroupId())
          && found.getArtifactId().equals(project.getArtifactId())
          && found.getVersion().equals(project.getVersion())) {
        throw new InvalidPlan(
            "version", name, "this is the version of now; name an older one to compare with");
      }
    }

    /** With its own management, as it ran; what its project calls optional belongs to it too. */
    private List<Artifact> libraries(Artifact artifact) throws RepositoryException {
      ArtifactDescriptorResult pom =
          mojo.repositories.readArtifactDescriptor(
              system(), new ArtifactDescriptorRequest(artifact, remote(), null));
      CollectRequest collect = new CollectRequest();
      collect.setRepositories(remote());
      collect.setManagedDependencies(pom.getManagedDependencies());
      pom.getDependencies().stream()
          .filter(library -> List.of("compile", "runtime").contains(library.getScope()))
          .forEach(library -> collect.addDependency(library.setOptional(false)));
      return collect.getDependencies().isEmpty()
          ? List.of()
          : mojo
              .repositories
              .resolveDependencies(system(), new DependencyRequest(collect, null))
              .getArtifactResults()
              .stream()
              .map(ArtifactResult::getArtifact)
              .toList();
    }

    private RepositorySystemSession system() {
      return mojo.session.getRepositorySession();
    }

    private List<RemoteRepository> remote() {
      return mojo.project.getRemoteProjectRepositories();
    }

    /** Those of a jar that was found elsewhere; empty where its POM is in no repository. */
    private Optional<List<Artifact>> knownLibraries(Artifact jar) {
      Artifact pom =
          new DefaultArtifact(jar.getGroupId(), jar.getArtifactId(), "pom", jar.getVersion());
      try {
        mojo.repositories.resolveArtifact(system(), new ArtifactRequest(pom, remote(), null));
        return Optional.of(libraries(jar));
      } catch (RepositoryException notInstalled) {
        return Optional.empty();
      }
    }
  }
}
