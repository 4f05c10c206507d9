package io.github.concurrencybench.fork.process;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The class path as in a run, of jars alone: an archive of classes holds none of folders. */
public final class ClassPathOfJars {

  private ClassPathOfJars() {}

  /**
   * Packs our classes.
   *
   * @param folder where the jar goes
   * @return the class path of this JVM without its folders, behind that jar
   * @throws IOException where it cannot be written
   */
  public static String in(Path folder) throws IOException {
    Path ours = folder.resolve("ours.jar");
    try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(ours))) {
      pack(Path.of("target", "classes"), jar);
    }
    return Stream.concat(Stream.of(ours.toString()), jars().stream())
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static List<String> jars() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> entry.endsWith(".jar"))
        .toList();
  }

  private static void pack(Path classes, JarOutputStream jar) throws IOException {
    try (Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        jar.putNextEntry(new JarEntry(classes.relativize(file).toString().replace('\\', '/')));
        Files.copy(file, jar);
        jar.closeEntry();
      }
    }
  }
}
