package io.github.concurrencybench.mojo;

import io.github.concurrencybench.plan.SparkCluster;
import io.github.concurrencybench.plan.UserCode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.model.Dependency;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.artifact.Artifact;

/**
 * The class paths of both sides: the present test classes, the main classes of the side with their
 * libraries, and then what the tests alone need. Decision 0026 says which of two versions of a
 * library is taken.
 *
 * @param project the present one
 * @param libraries what its tests see besides its own classes
 * @param models what was added to the plugin, on both sides
 */
record Sides(
    MavenProject project,
    List<org.eclipse.aether.graph.Dependency> libraries,
    List<String> models) {

  /** Names of the same length, so that not even those make a difference. */
  private static final String PRESENT = "present";

  private static final String EARLIER = "earlier";
  private static final Set<String> OF_TESTS = Set.of("test", "provided");

  /**
   * Both.
   *
   * @param present how it is now
   * @param earlier how it was
   */
  record Both(UserCode present, UserCode earlier) {

    /** Both on a cluster; null for none. */
    Both on(SparkCluster cluster) {
      return new Both(present.on(cluster), earlier.on(cluster));
    }
  }

  /** Copies the main code of both into a folder and names what belongs to each. */
  Both in(Path folder, OlderCode older) {
    MainCode present = MainCode.present(classes(), jar());
    MainCode earlier = new MainCode(older.main());
    boolean asJar = present.isJar() || earlier.isJar();
    return new Both(
        code(copied(present, folder.resolve(PRESENT), asJar), ofNow()),
        code(
            copied(earlier, folder.resolve(EARLIER), asJar),
            older.libraries().map(this::with).orElseGet(this::ofNow)));
  }

  /** A module of tests alone has no main classes. */
  private static Path copied(MainCode code, Path side, boolean asJar) {
    return Files.exists(code.path()) ? code.copied(side, asJar) : side;
  }

  private Path classes() {
    return Path.of(project.getBuild().getOutputDirectory());
  }

  private Path jar() {
    return project.getArtifact() != null && project.getArtifact().getFile() != null
        ? project.getArtifact().getFile().toPath()
        : Path.of(project.getBuild().getDirectory(), project.getBuild().getFinalName() + ".jar");
  }

  private UserCode code(Path main, Stream<Artifact> jars) {
    List<String> classPath = new ArrayList<>();
    classPath.add(project.getBuild().getTestOutputDirectory());
    classPath.add(main.toString());
    jars.forEach(jar -> classPath.add(jar.getFile().toString()));
    return new UserCode(classPath, models);
  }

  /** Those of now, the main code's first. */
  private Stream<Artifact> ofNow() {
    return Stream.concat(ofMain(), ofTests());
  }

  /** Those of the older code in place of those of now. */
  private Stream<Artifact> with(List<Artifact> olderOnes) {
    Set<String> declared =
        project.getDependencies().stream()
            .filter(library -> OF_TESTS.contains(library.getScope()))
            .map(Dependency::getManagementKey)
            .collect(Collectors.toSet());
    List<Artifact> taken =
        olderOnes.stream().filter(library -> !declared.contains(key(library))).toList();
    Set<String> there = taken.stream().map(Sides::key).collect(Collectors.toSet());
    return Stream.concat(
        taken.stream(), ofTests().filter(library -> !there.contains(key(library))));
  }

  private Stream<Artifact> ofMain() {
    return libraries.stream()
        .filter(library -> !OF_TESTS.contains(library.getScope()))
        .map(org.eclipse.aether.graph.Dependency::getArtifact);
  }

  private Stream<Artifact> ofTests() {
    return libraries.stream()
        .filter(library -> OF_TESTS.contains(library.getScope()))
        .map(org.eclipse.aether.graph.Dependency::getArtifact);
  }

  /** As Maven tells libraries apart: by everything but the version. */
  private static String key(Artifact library) {
    String key =
        String.join(
            ":",
            library.getGroupId(),
            library.getArtifactId(),
            library.getProperty("type", library.getExtension()));
    return library.getClassifier().isEmpty() ? key : key + ":" + library.getClassifier();
  }
}
