package io.github.concurrencybench.fork.spark.driver;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/**
 * A class path as jars with names of their own, as Spark ships files: two that are named alike
 * would be one for it.
 *
 * @param files in the order of the class path
 */
record Jars(List<Path> files) {

  /** Copies the list. */
  Jars {
    files = List.copyOf(files);
  }

  /** Those of this JVM. */
  static Jars ofThisJvm(Path folder) throws IOException {
    String classPath = System.getProperty("java.class.path");
    return of(List.of(classPath.split(File.pathSeparator)), folder, "own");
  }

  /** Copies or packs what is there. */
  static Jars of(List<String> classPath, Path folder, String kind) throws IOException {
    List<Path> jars = new ArrayList<>();
    for (String entry : classPath) {
      Path from = Path.of(entry);
      Path jar = folder.resolve(kind + "-" + jars.size() + ".jar");
      if (Files.isDirectory(from)) {
        pack(from, jar);
        jars.add(jar);
      } else if (Files.exists(from)) {
        Files.copy(from, jar);
        jars.add(jar);
      }
    }
    return new Jars(jars);
  }

  /** The names by which executors find them. */
  List<String> names() {
    return files.stream().map(file -> file.getFileName().toString()).toList();
  }

  private static void pack(Path folder, Path to) throws IOException {
    try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(to));
        Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        jar.putNextEntry(new JarEntry(folder.relativize(file).toString().replace('\\', '/')));
        Files.copy(file, jar);
        jar.closeEntry();
      }
    }
  }

  /** Deletes a folder with all that is in it, as far as that can be. */
  static void delete(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      all.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException stays) {
      // The parent deletes the folder that it stands in.
    }
  }
}
