package io.github.concurrencybench.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds other JDKs of this machine. */
public final class Jdk {

  private static final Pattern VERSION = Pattern.compile("JAVA_VERSION=\"(\\d+)");

  private Jdk() {}

  /**
   * Looks beside the JDK that runs this.
   *
   * @param release the oldest release that will do
   * @return the folder of one, if there is any
   * @throws IOException where the folder cannot be read
   */
  public static Optional<Path> beside(int release) throws IOException {
    Path home = Path.of(System.getProperty("java.home")).toRealPath();
    try (Stream<Path> folders = Files.list(home.getParent())) {
      return folders.filter(folder -> releaseOf(folder) >= release).sorted().findFirst();
    }
  }

  /**
   * Looks beside the JDK that runs this for one of another release.
   *
   * @return the folder of one that can measure, if there is any
   * @throws IOException where the folder cannot be read
   */
  public static Optional<Path> another() throws IOException {
    Path home = Path.of(System.getProperty("java.home")).toRealPath();
    int own = Runtime.version().feature();
    try (Stream<Path> folders = Files.list(home.getParent())) {
      return folders
          .filter(folder -> releaseOf(folder) >= 17 && releaseOf(folder) != own)
          .sorted()
          .findFirst();
    }
  }

  /**
   * Reads the release of a JDK, without starting it.
   *
   * @param folder its folder
   * @return such as 25; 0 where there is no JDK
   */
  public static int releaseOf(Path folder) {
    Path release = folder.resolve("release");
    if (!Files.isExecutable(folder.resolve("bin/java")) || !Files.isReadable(release)) {
      return 0;
    }
    try {
      Matcher version = VERSION.matcher(Files.readString(release));
      return version.find() ? Integer.parseInt(version.group(1)) : 0;
    } catch (IOException unreadable) {
      return 0;
    }
  }
}
