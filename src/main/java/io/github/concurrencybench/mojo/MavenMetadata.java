package io.github.concurrencybench.mojo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;

/** What Maven writes into a jar about where it comes from. */
final class MavenMetadata {

  private static final String FILE = "META-INF/maven/[^/]+/[^/]+/pom\\.properties";

  private MavenMetadata() {}

  /** The coordinates in a jar; empty where it has none, or those of several that were joined. */
  static Optional<Artifact> in(Path path) {
    try (JarFile jar = new JarFile(path.toFile())) {
      List<ZipEntry> entries =
          jar.stream().<ZipEntry>map(e -> e).filter(e -> e.getName().matches(FILE)).toList();
      if (entries.size() != 1) {
        return Optional.empty();
      }
      Properties properties = new Properties();
      try (InputStream content = jar.getInputStream(entries.get(0))) {
        properties.load(content);
      }
      return Optional.of(
          new DefaultArtifact(
              properties.getProperty("groupId"),
              properties.getProperty("artifactId"),
              "jar",
              properties.getProperty("version")));
    } catch (IOException | IllegalArgumentException unreadable) {
      return Optional.empty();
    }
  }
}
