package io.github.concurrencybench.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.apache.maven.model.Build;
import org.apache.maven.model.Model;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ProjectClassesTest {

  private static final Instant RUN = Instant.parse("2026-01-02T03:04:05Z");

  @TempDir private Path folder;

  private ProjectClasses classes() {
    Build build = new Build();
    build.setOutputDirectory(folder.resolve("classes").toString());
    build.setTestOutputDirectory(folder.resolve("test-classes").toString());
    Model model = new Model();
    model.setBuild(build);
    return new ProjectClasses(new MavenProject(model), null, null);
  }

  private void compiled(String file, Instant when) throws IOException {
    Path written = folder.resolve(file);
    Files.createDirectories(written.getParent());
    Files.writeString(written, "");
    Files.setLastModifiedTime(written, FileTime.from(when));
  }

  @Test
  void knowsWhatWasCompiledSinceTheRun() throws IOException {
    assertThat(classes().haveChangedSince(RUN)).as("nothing is compiled").isFalse();
    compiled("classes/com/acme/Shop.class", RUN.minusSeconds(1));
    compiled("test-classes/a.properties", RUN.plusSeconds(1));
    assertThat(classes().haveChangedSince(RUN)).isFalse();
    compiled("test-classes/com/acme/LoadOrder.class", RUN.plusSeconds(1));
    assertThat(classes().haveChangedSince(RUN)).isTrue();
  }
}
