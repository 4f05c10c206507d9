package io.github.concurrencybench.mojo;

import io.github.concurrencybench.measure.BrokenSetup;
import io.github.concurrencybench.plan.SparkCluster;
import java.io.File;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.aether.RepositoryException;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.graph.DependencyNode;
import org.eclipse.aether.repository.LocalArtifactRequest;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.DependencyRequest;

/**
 * The jars of Spark, with all that it needs: apart from ours, and resolved only where somebody asks
 * for the model.
 *
 * @param mojo the goal
 */
record SparkLibraries(AbstractBenchMojo mojo) {

  private static final String GROUP = "org.apache.spark";
  private static final String SCALA = "_2.13";
  private static final long MEGABYTE = 1_000_000;

  /** The cluster with its jars. */
  SparkCluster resolved(SparkCluster cluster) {
    try {
      return cluster.with(jars(cluster));
    } catch (RepositoryException missing) {
      throw new BrokenSetup(
          "Spark %s cannot be had: %s. <version> in <spark> is the version of your cluster, from 4.0.0 on, of which Maven Central has %s:spark-core%s."
              .formatted(cluster.version(), missing.getMessage(), GROUP, SCALA),
          missing);
    }
  }

  private List<String> jars(SparkCluster cluster) throws RepositoryException {
    CollectRequest collect = new CollectRequest();
    collect.setRepositories(mojo.project.getRemoteProjectRepositories());
    modules(cluster.master())
        .forEach(
            module ->
                collect.addDependency(
                    new Dependency(
                        new DefaultArtifact(GROUP, module + SCALA, "jar", cluster.version()),
                        "runtime")));
    DependencyNode all = mojo.repositories.collectDependencies(session(), collect).getRoot();
    long missing = missing(all, collect.getRepositories());
    if (missing == 0) {
      return resolved(all).stream().map(File::toString).toList();
    }
    String first =
        "Model spark: %s jars of Spark %s and its libraries are downloaded, this once; all of them have about 230 MB.";
    mojo.getLog().info(first.formatted(missing, cluster.version()));
    List<File> jars = resolved(all);
    long bytes = jars.stream().mapToLong(File::length).sum();
    mojo.getLog().info("Spark is there: %s jars, %s MB.".formatted(jars.size(), bytes / MEGABYTE));
    return jars.stream().map(File::toString).toList();
  }

  private List<File> resolved(DependencyNode all) throws RepositoryException {
    return mojo
        .repositories
        .resolveDependencies(session(), new DependencyRequest(all, null))
        .getArtifactResults()
        .stream()
        .map(result -> result.getArtifact().getFile())
        .toList();
  }

  private RepositorySystemSession session() {
    return mojo.session.getRepositorySession();
  }

  private static List<String> modules(String master) {
    List<String> modules = new ArrayList<>(List.of("spark-core"));
    if (master.startsWith("k8s")) {
      modules.add("spark-kubernetes");
    } else if (master.equals("yarn")) {
      modules.add("spark-yarn");
    }
    return modules;
  }

  private long missing(DependencyNode all, List<RemoteRepository> repositories) {
    Set<Artifact> artifacts = new LinkedHashSet<>();
    gather(all, artifacts);
    return artifacts.stream()
        .map(artifact -> new LocalArtifactRequest(artifact, repositories, null))
        .filter(
            request ->
                !session().getLocalRepositoryManager().find(session(), request).isAvailable())
        .count();
  }

  private static void gather(DependencyNode node, Set<Artifact> artifacts) {
    if (node.getArtifact() == null || artifacts.add(node.getArtifact())) {
      node.getChildren().forEach(child -> gather(child, artifacts));
    }
  }
}
