package io.github.concurrencybench.jmh;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A project with JMH benchmarks, compiled with a JMH of its own.
 *
 * @param version of its JMH
 * @param classes where its classes are
 */
public record SuiteProject(String version, Path classes) {

  private static final Path JARS = Path.of("target", "jmh");
  private static final Map<String, SuiteProject> COMPILED = new ConcurrentHashMap<>();

  /**
   * The same, compiled once a JVM for all that only read it.
   *
   * @param version of JMH
   * @param name simple name of a class in {@code com.acme}
   * @return the project
   */
  public static SuiteProject of(String version, String name) {
    return COMPILED.computeIfAbsent(
        version + "-" + name, key -> compiled(version, made(key), name));
  }

  private static Path made(String name) {
    try {
      // Of this JVM: another one runs other tests at the same time.
      Path own = JARS.resolve("of-" + ProcessHandle.current().pid());
      return Files.createDirectories(own.resolve(name).toAbsolutePath());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /**
   * Compiles sources of {@code src/test/resources/jmh-suite}.
   *
   * @param version of JMH
   * @param folder where the classes go
   * @param names simple names of classes in {@code com.acme}
   * @return the project
   */
  public static SuiteProject compiled(String version, Path folder, String... names) {
    return new SuiteProject(version, folder).compiled(true, names);
  }

  /**
   * The same without JMH's annotation processor.
   *
   * @param version of JMH
   * @param folder where the classes go
   * @param names simple names of classes in {@code com.acme}
   * @return the project
   */
  public static SuiteProject unprocessed(String version, Path folder, String... names) {
    return new SuiteProject(version, folder).compiled(false, names);
  }

  /** By a process of its own: within this one, a processor would meet our JMH. */
  private SuiteProject compiled(boolean processed, String... names) {
    List<Path> processor = new ArrayList<>(jars());
    processor.add(jar("jmh-generator-annprocess"));
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "javac").toString(),
                processed ? "-Xlint:none" : "-proc:none",
                "--release",
                "17",
                "-d",
                classes.toString(),
                "-cp",
                joined(jars()),
                "-processorpath",
                joined(processor)));
    Stream.of(names).map(SuiteProject::source).map(Path::toString).forEach(command::add);
    try {
      Process javac = new ProcessBuilder(command).redirectErrorStream(true).start();
      String said = new String(javac.getInputStream().readAllBytes(), UTF_8);
      if (javac.waitFor() != 0) {
        throw new IllegalStateException("JMH " + version + ": " + said);
      }
      return this;
    } catch (IOException | InterruptedException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static String joined(List<Path> jars) {
    return jars.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
  }

  private static Path source(String name) {
    try {
      String file = "/jmh-suite/com/acme/" + name + ".java";
      return Path.of(SuiteProject.class.getResource(file).toURI());
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private Path jar(String artifact) {
    Path jar = JARS.resolve(artifact + "-" + version + ".jar").toAbsolutePath();
    if (!Files.exists(jar)) {
      throw new IllegalStateException(jar + " is not there; Maven copies it before the tests");
    }
    return jar;
  }

  /** JMH and what it needs, which is the same in all versions that are tried. */
  private List<Path> jars() {
    List<Path> jars = new ArrayList<>(List.of(jar("jmh-core")));
    Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(Path::of)
        .filter(path -> path.getFileName().toString().matches("(jopt-simple|commons-math3)-.*"))
        .forEach(jars::add);
    return jars;
  }

  /**
   * Its test class path.
   *
   * @return its classes, its JMH and what that needs
   */
  public List<String> classPath() {
    return Stream.concat(Stream.of(classes), jars().stream()).map(Path::toString).toList();
  }
}
