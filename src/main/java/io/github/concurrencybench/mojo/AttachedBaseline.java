package io.github.concurrencybench.mojo;

import io.github.concurrencybench.gate.Acceptance;
import io.github.concurrencybench.gate.Baseline;
import io.github.concurrencybench.gate.Refusals;
import io.github.concurrencybench.plan.InvalidPlan;
import io.github.concurrencybench.result.Results;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.MavenProjectHelper;

/**
 * Publishes the numbers of a run with the project, as a baseline for those who come after.
 *
 * @param project whose artifact it is
 * @param helper Maven's
 */
record AttachedBaseline(MavenProject project, MavenProjectHelper helper) {

  private static final String ELEMENT = "attachBaseline";
  private static final String FILE = "baseline.json";

  /** Refuses before any load what cannot be attached at its end. */
  void check() {
    if (project.getAttachedArtifacts().stream().anyMatch(AttachedBaseline::isOurs)) {
      throw new InvalidPlan(
          ELEMENT,
          "true",
          "another execution of this build has attached its numbers; set it in one of them");
    }
  }

  private static boolean isOurs(Artifact artifact) {
    return Baseline.CLASSIFIER.equals(artifact.getClassifier())
        && Baseline.TYPE.equals(artifact.getType());
  }

  /** Writes and attaches it; returns the file. */
  Path attach(Results results, Path folder) throws IOException {
    List<String> refusals = Refusals.of(results);
    if (!refusals.isEmpty()) {
      throw new InvalidPlan(
          ELEMENT, "true", "these numbers are not published: " + String.join(" ", refusals));
    }
    String commit = Checkout.of(project.getBasedir().toPath(), System.getenv()).commit();
    String reason =
        "Measured for version %s of %s:%s."
            .formatted(project.getVersion(), project.getGroupId(), project.getArtifactId());
    Path file = folder.resolve(FILE);
    Baseline.of(results, new Acceptance(reason, commit, Instant.now(), null)).write(file);
    helper.attachArtifact(project, Baseline.TYPE, Baseline.CLASSIFIER, file.toFile());
    return file;
  }
}
