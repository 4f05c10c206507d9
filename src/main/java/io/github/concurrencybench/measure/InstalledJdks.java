package io.github.concurrencybench.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The JDKs of this machine, told by the file {@code release} in their folders; none is started.
 *
 * @param jdks each once, whatever links lead to it
 */
public record InstalledJdks(List<Jdk> jdks) {

  private static final Pattern VERSION = Pattern.compile("(?m)^JAVA_VERSION=\"([^\"]+)\"");

  /** Copies the list. */
  public InstalledJdks {
    jdks = List.copyOf(jdks);
  }

  /**
   * A JDK.
   *
   * @param home its folder, without links
   * @param version such as {@code 25.0.3}
   */
  public record Jdk(Path home, Runtime.Version version) {

    /**
     * The version as people write it.
     *
     * @return such as {@code 25.0.3}, without what follows it
     */
    public String name() {
      return version.version().stream().map(String::valueOf).collect(Collectors.joining("."));
    }
  }

  /**
   * Looks in the usual places.
   *
   * @return what is there
   */
  public static InstalledJdks ofThisMachine() {
    return in(JdkPlaces.ofThisMachine().folders());
  }

  /**
   * Looks into folders.
   *
   * @param folders where a JDK may be
   * @return those that hold one
   */
  static InstalledJdks in(List<Path> folders) {
    Map<Path, Jdk> found = new LinkedHashMap<>();
    for (Path folder : folders) {
      jdkIn(folder).ifPresent(jdk -> found.putIfAbsent(jdk.home(), jdk));
    }
    return new InstalledJdks(List.copyOf(found.values()));
  }

  private static Optional<Jdk> jdkIn(Path folder) {
    boolean hasLauncher =
        Files.isExecutable(folder.resolve("bin/java"))
            || Files.isExecutable(folder.resolve("bin/java.exe"));
    try {
      Path release = folder.resolve("release");
      if (!hasLauncher || !Files.isReadable(release)) {
        return Optional.empty();
      }
      Matcher version = VERSION.matcher(Files.readString(release));
      return version.find()
          ? Optional.of(new Jdk(folder.toRealPath(), Runtime.Version.parse(version.group(1))))
          : Optional.empty();
    } catch (IOException | IllegalArgumentException unreadableOrOlderThanJava9) {
      return Optional.empty();
    }
  }

  /**
   * Finds the newest.
   *
   * @param oldest the oldest feature release that will do, such as 21
   * @return the newest JDK; empty where none is new enough
   */
  public Optional<Jdk> newest(int oldest) {
    return jdks.stream()
        .filter(jdk -> jdk.version().feature() >= oldest)
        .max(Comparator.comparing(Jdk::version));
  }

  /**
   * Finds a version.
   *
   * @param version a feature release such as {@code 25}, or a whole version such as {@code 25.0.3}
   * @return the newest that fits
   */
  public Optional<Jdk> ofVersion(String version) {
    return jdks.stream()
        .filter(jdk -> (jdk.name() + ".").startsWith(version + "."))
        .max(Comparator.comparing(Jdk::version));
  }

  /**
   * Lists them for people.
   *
   * @return such as {@code 17.0.15 in /usr/lib/jvm/java-17}; "none" where there are none
   */
  public String listed() {
    String list =
        jdks.stream()
            .map(jdk -> jdk.name() + " in " + jdk.home())
            .sorted()
            .collect(Collectors.joining(", "));
    return list.isEmpty() ? "none" : list;
  }
}
