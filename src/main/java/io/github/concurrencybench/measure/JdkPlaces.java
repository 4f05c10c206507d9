package io.github.concurrencybench.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Where JDKs usually are.
 *
 * @param root the root of the file system
 * @param javaHome a JDK, whose neighbours are looked at too
 * @param userHome the user's folder
 * @param environment the environment variables
 */
record JdkPlaces(Path root, Path javaHome, Path userHome, Map<String, String> environment) {

  private static final String OF_A_BUNDLE = "Contents/Home";

  static JdkPlaces ofThisMachine() {
    Path home = Path.of(System.getProperty("java.home"));
    Path root = home.toAbsolutePath().getRoot();
    return new JdkPlaces(root, home, Path.of(System.getProperty("user.home")), System.getenv());
  }

  /** Folders that may hold a JDK, the same one perhaps more than once. */
  List<Path> folders() {
    List<Path> folders = new ArrayList<>();
    folders.add(javaHome);
    environment.forEach(
        (name, value) -> {
          if (name.matches("JAVA_HOME(_.*)?") && !value.isBlank()) {
            folders.add(root.resolve(value));
          }
        });
    for (Path parent : parents()) {
      for (Path child : childrenOf(parent)) {
        folders.add(child);
        folders.add(child.resolve(OF_A_BUNDLE));
      }
    }
    return folders;
  }

  private List<Path> parents() {
    List<Path> parents = new ArrayList<>();
    parents.add(javaHome.toAbsolutePath().getParent());
    parents.add(root.resolve("usr/lib/jvm"));
    parents.add(userHome.resolve(".sdkman/candidates/java"));
    parents.add(userHome.resolve(".jdks"));
    parents.add(root.resolve("Library/Java/JavaVirtualMachines"));
    parents.add(userHome.resolve("Library/Java/JavaVirtualMachines"));
    String programs = environment.getOrDefault("ProgramFiles", "Program Files");
    parents.add(root.resolve(programs).resolve("Java"));
    parents.add(root.resolve(programs).resolve("Eclipse Adoptium"));
    parents.removeIf(Objects::isNull);
    return parents;
  }

  private static List<Path> childrenOf(Path parent) {
    if (!Files.isDirectory(parent)) {
      return List.of();
    }
    try (Stream<Path> children = Files.list(parent)) {
      return children.sorted().toList();
    } catch (IOException unreadable) {
      return List.of();
    }
  }
}
