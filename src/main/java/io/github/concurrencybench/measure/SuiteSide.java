package io.github.concurrencybench.measure;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Our few classes that stand among those of a user's JMH benchmarks, in a folder of their own: with
 * our whole jar, its benchmark and another version of it would be among the user's too.
 */
final class SuiteSide {

  private static final List<String> PACKAGE =
      List.of("io", "github", "concurrencybench", "fork", "jmh");

  private SuiteSide() {}

  /**
   * Copies them where they are not there yet.
   *
   * @param workFolder of the run
   * @return the folder, for the class path
   */
  static Path madeIn(Path workFolder) {
    Path folder = workFolder.resolve("jmh");
    Path classes = folder.resolve(String.join(File.separator, PACKAGE));
    if (Files.isDirectory(classes)) {
      return folder;
    }
    try {
      Files.createDirectories(classes);
      URI ours = SuiteSide.class.getProtectionDomain().getCodeSource().getLocation().toURI();
      copy(Path.of(ours), classes);
      return folder;
    } catch (IOException | URISyntaxException failed) {
      throw new BrokenSetup(classes + " cannot be written", failed);
    }
  }

  private static void copy(Path ours, Path classes) throws IOException {
    String inside = String.join("/", PACKAGE);
    if (Files.isDirectory(ours)) {
      copyAll(ours.resolve(inside), classes);
      return;
    }
    try (FileSystem jar = FileSystems.newFileSystem(ours)) {
      copyAll(jar.getPath(inside), classes);
    }
  }

  private static void copyAll(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(file.getFileName().toString()));
      }
    }
  }
}
