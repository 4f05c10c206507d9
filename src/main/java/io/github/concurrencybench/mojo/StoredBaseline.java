package io.github.concurrencybench.mojo;

import io.github.concurrencybench.gate.Baseline;
import io.github.concurrencybench.gate.BaselineFile;
import io.github.concurrencybench.gate.Reference;
import io.github.concurrencybench.plan.InvalidPlan;
import org.eclipse.aether.RepositoryException;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.resolution.ArtifactRequest;

/**
 * A baseline that {@code <reference>} names: a file, or {@code groupId:artifactId:version} of a
 * project that has published one.
 *
 * @param baseline its numbers
 * @param reference where they are from
 */
record StoredBaseline(Baseline baseline, Reference reference) {

  private static final String ELEMENT = "baseline";
  private static final String COORDINATES = "[\\w.-]+:[\\w.-]+:[\\w.-]+";

  /** Whether an artifact is named and not a file. */
  static boolean isArtifact(String name) {
    return name.strip().matches(COORDINATES);
  }

  /** Finds and reads it. */
  static StoredBaseline found(String name, AbstractBenchMojo mojo) {
    return isArtifact(name) ? resolved(name.strip(), mojo) : inFile(name.strip(), mojo);
  }

  private static StoredBaseline inFile(String name, AbstractBenchMojo mojo) {
    Baseline baseline = new BaselineFile(mojo.folder().resolve(name), name).read();
    return new StoredBaseline(baseline, baseline.reference(SharedName.in(mojo).of(name), null));
  }

  private static StoredBaseline resolved(String name, AbstractBenchMojo mojo) {
    String[] parts = name.split(":");
    Artifact asked =
        new DefaultArtifact(parts[0], parts[1], Baseline.CLASSIFIER, Baseline.TYPE, parts[2]);
    try {
      Artifact found =
          mojo.repositories
              .resolveArtifact(
                  mojo.session.getRepositorySession(),
                  new ArtifactRequest(asked, mojo.project.getRemoteProjectRepositories(), null))
              .getArtifact();
      Baseline baseline = new BaselineFile(found.getFile().toPath(), found.toString()).read();
      return new StoredBaseline(baseline, baseline.reference(name, found.toString()));
    } catch (RepositoryException missing) {
      throw new InvalidPlan(
          ELEMENT,
          name,
          "it has no artifact of type %s with classifier %s (%s); publish one with <attachBaseline>, or name a file"
              .formatted(Baseline.TYPE, Baseline.CLASSIFIER, missing.getMessage()));
    }
  }
}
