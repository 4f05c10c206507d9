package io.github.concurrencybench.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.concurrencybench.gate.Reference;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.model.Build;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Model;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SidesTest {

  private static final Reference OLD = Reference.now(Reference.Kind.VERSION, "1.0", null);

  @TempDir private Path folder;
  private MavenProject project;

  @BeforeEach
  void makeAProject() throws IOException {
    Model model = new Model();
    Build build = new Build();
    build.setOutputDirectory(classes("classes"));
    build.setTestOutputDirectory(classes("test-classes"));
    build.setDirectory(folder.toString());
    build.setFinalName("shop-1.1");
    model.setBuild(build);
    Stream.of("junit:test", "pinned:test", "servlet:provided", "json:compile")
        .map(text -> text.split(":"))
        .forEach(parts -> model.addDependency(declared(parts[0], parts[1])));
    project = new MavenProject(model);
  }

  private String classes(String name) throws IOException {
    Path made = Files.createDirectories(folder.resolve(name));
    Files.writeString(made.resolve("A.class"), name);
    return made.toString();
  }

  private static Dependency declared(String name, String scope) {
    Dependency dependency = new Dependency();
    dependency.setGroupId("g");
    dependency.setArtifactId(name);
    dependency.setScope(scope);
    return dependency;
  }

  private static Artifact library(String text) {
    String[] parts = text.split(":");
    return new DefaultArtifact("g", parts[0], "jar", parts[1])
        .setFile(new File(parts[0] + "-" + parts[1] + ".jar"));
  }

  private Sides.Both both(Optional<List<Artifact>> older, String... now) {
    List<org.eclipse.aether.graph.Dependency> resolved =
        Stream.of(now)
            .map(text -> new org.eclipse.aether.graph.Dependency(library(text), text.split(":")[2]))
            .toList();
    OlderCode code = new OlderCode(OLD, folder.resolve("classes"), older);
    return new Sides(project, resolved, List.of("model.jar")).in(folder.resolve("work"), code);
  }

  private static List<String> libraries(List<String> classPath) {
    return classPath.subList(2, classPath.size());
  }

  @Test
  void bothSidesHaveTheTasksOfNowAndCopiesInPathsOfTheSameLength() {
    Sides.Both both = both(Optional.empty(), "json:2:compile");
    List<String> present = both.present().classPath();
    List<String> earlier = both.earlier().classPath();
    assertThat(present.get(0)).isEqualTo(earlier.get(0)).endsWith("test-classes");
    assertThat(present.get(1)).endsWith("present" + File.separator + "main");
    assertThat(earlier.get(1))
        .endsWith("earlier" + File.separator + "main")
        .hasSameSizeAs(present.get(1));
    assertThat(both.present().modelClassPath()).isEqualTo(both.earlier().modelClassPath());
  }

  @Test
  void aPathHasTheLibrariesOfNow() {
    Sides.Both both = both(Optional.empty(), "junit:5:test", "json:2:compile", "driver:1:runtime");
    assertThat(libraries(both.earlier().classPath()))
        .containsExactly("json-2.jar", "driver-1.jar", "junit-5.jar")
        .isEqualTo(libraries(both.present().classPath()));
  }

  @Test
  void anOlderVersionHasItsOwnLibrariesAndThoseOfTheTestsOfNow() {
    Sides.Both both =
        both(
            Optional.of(List.of(library("json:1"), library("gone:1"))),
            "junit:5:test",
            "json:2:compile",
            "new:1:compile",
            "servlet:4:provided");
    assertThat(libraries(both.earlier().classPath()))
        .containsExactly("json-1.jar", "gone-1.jar", "junit-5.jar", "servlet-4.jar");
  }

  @Test
  void whatTheTestsDeclareWinsOverTheOlderVersionAndThatOverWhatTheyDrag() {
    Sides.Both both =
        both(
            Optional.of(List.of(library("pinned:1"), library("dragged:1"))),
            "junit:5:test",
            "pinned:3:test",
            "dragged:2:test");
    assertThat(libraries(both.earlier().classPath()))
        .containsExactly("dragged-1.jar", "junit-5.jar", "pinned-3.jar");
  }
}
