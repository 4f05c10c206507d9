package io.github.concurrencybench.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MavenMetadataTest {

  @TempDir private Path folder;

  private void properties(String name, String text) throws IOException {
    Path file = folder.resolve("classes/META-INF/maven/g/" + name + "/pom.properties");
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private Path jar() {
    return new MainCode(folder.resolve("classes")).copied(folder.resolve("jars"), true);
  }

  @Test
  void aJarKnowsWhereItComesFrom() throws IOException {
    properties("shop", "groupId=g\nartifactId=shop\nversion=1.0\n");
    assertThat(MavenMetadata.in(jar())).contains(new DefaultArtifact("g", "shop", "jar", "1.0"));
    properties("prices", "groupId=g\nartifactId=prices\nversion=1.0\n");
    assertThat(MavenMetadata.in(jar())).as("two were joined").isEmpty();
  }

  @Test
  void aJarOfOthersDoesNot() throws IOException {
    Files.createDirectories(folder.resolve("classes"));
    assertThat(MavenMetadata.in(jar())).isEmpty();
    assertThat(MavenMetadata.in(Files.writeString(folder.resolve("no.jar"), "?"))).isEmpty();
  }
}
