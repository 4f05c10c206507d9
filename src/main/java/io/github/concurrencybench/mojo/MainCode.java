package io.github.concurrencybench.mojo;

import io.github.concurrencybench.measure.BrokenSetup;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/**
 * Main classes of one side, a jar or a folder. What they are measured from is a copy: both sides in
 * the same form, in paths of the same length.
 *
 * @param path where it is
 */
record MainCode(Path path) {

  private static final String MANIFEST = "META-INF/MANIFEST.MF";

  boolean isJar() {
    return Files.isRegularFile(path);
  }

  /**
   * Copies it.
   *
   * @param side a folder, which is made
   * @param asJar whether to make a jar of it; else it is a folder, and stays one
   * @return the copy
   */
  Path copied(Path side, boolean asJar) {
    try {
      Files.createDirectories(side);
      if (!isJar()) {
        return asJar ? packed(path, side.resolve("main.jar")) : copiedFolder(side.resolve("main"));
      }
      try (FileSystem jar = FileSystems.newFileSystem(path)) {
        return packed(jar.getPath("/"), side.resolve("main.jar"));
      }
    } catch (IOException | UncheckedIOException failed) {
      throw new BrokenSetup(path + " cannot be copied to " + side + ": " + failed, failed);
    }
  }

  private Path copiedFolder(Path to) throws IOException {
    for (Path file : filesIn(path)) {
      Path copy = to.resolve(path.relativize(file).toString());
      Files.createDirectories(copy.getParent());
      Files.copy(file, copy);
    }
    return Files.createDirectories(to);
  }

  /** Always anew: two jars are seldom packed by the same tool in the same order. */
  private static Path packed(Path root, Path to) throws IOException {
    try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(to))) {
      for (Path file : filesIn(root)) {
        ZipEntry entry = new ZipEntry(nameIn(root, file));
        entry.setTime(0);
        jar.putNextEntry(entry);
        try (InputStream content = Files.newInputStream(file)) {
          content.transferTo(jar);
        }
      }
    }
    return to;
  }

  /** In the order of their names, but readers of streams want the manifest first. */
  private static List<Path> filesIn(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(Files::isRegularFile)
          .sorted(
              Comparator.comparing((Path file) -> !nameIn(root, file).equals(MANIFEST))
                  .thenComparing(file -> nameIn(root, file)))
          .toList();
    }
  }

  private static String nameIn(Path root, Path file) {
    return root.relativize(file).toString().replace('\\', '/');
  }

  /**
   * The present main code: the project's jar where there is one that has all its classes, none of
   * which is newer; else the folder of classes.
   *
   * @param classes that folder
   * @param jar where the jar would be
   */
  static MainCode present(Path classes, Path jar) {
    return Files.isRegularFile(jar) && holds(jar, classes)
        ? new MainCode(jar)
        : new MainCode(classes);
  }

  private static boolean holds(Path jar, Path classes) {
    if (!Files.isDirectory(classes)) {
      return true;
    }
    try (FileSystem opened = FileSystems.newFileSystem(jar)) {
      for (Path file : filesIn(classes)) {
        boolean newer =
            Files.getLastModifiedTime(file).compareTo(Files.getLastModifiedTime(jar)) > 0;
        boolean isClass = file.toString().endsWith(".class");
        if (newer || isClass && !Files.exists(opened.getPath("/", nameIn(classes, file)))) {
          return false;
        }
      }
      return true;
    } catch (IOException unreadable) {
      return false;
    }
  }
}
