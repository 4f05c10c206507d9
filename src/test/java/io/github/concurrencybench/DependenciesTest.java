package io.github.concurrencybench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The libraries that were looked at, each with version, licence and checksum. The integration test
 * {@code sbom-names-every-dependency} holds the list against the SBOM.
 */
final class DependenciesTest {

  private static final Path LOOKED_AT = Path.of("src/test/resources/golden/dependencies.txt");

  /** As in a local repository: {@code org/acme/lib/1.0/lib-1.0.jar}. */
  private record Library(String group, String artifact, String version, String sha256) {

    static Library of(String line) {
      String[] parts = line.split(" \\| ");
      String[] names = parts[0].split(":");
      return new Library(names[0], names[1], names[2], parts[2]);
    }

    /** Whether a jar is some version of it. */
    boolean isAt(Path jar) {
      Path folder = jar.getParent().getParent();
      return folder.endsWith(Path.of(group.replace('.', '/'), artifact));
    }

    String file() {
      return artifact + "-" + version + ".jar";
    }
  }

  private static List<Library> lookedAt() throws IOException {
    return Files.readAllLines(LOOKED_AT).stream().map(Library::of).toList();
  }

  private static List<Path> classPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(path -> path.endsWith(".jar"))
        .map(Path::of)
        .toList();
  }

  @Test
  void everyLibraryIsTheOneThatWasLookedAt() throws Exception {
    for (Library library : lookedAt()) {
      List<Path> jars = classPath().stream().filter(library::isAt).toList();
      assertThat(jars).as("%s on the class path of the tests", library).hasSize(1);
      assertThat(jars.get(0)).hasFileName(library.file());
      assertThat(sha256(jars.get(0))).as("SHA-256 of %s", jars.get(0)).isEqualTo(library.sha256());
    }
  }

  private static String sha256(Path file) throws IOException, NoSuchAlgorithmException {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    return HexFormat.of().formatHex(digest.digest(Files.readAllBytes(file)));
  }

  @Test
  void everyLicenceIsAPermissiveOneOrOneThatLetsUsLink() throws IOException {
    assertThat(Files.readAllLines(LOOKED_AT))
        .extracting(line -> line.split(" \\| ")[1])
        .containsOnly(
            "Apache-2.0",
            "MIT",
            "CC0-1.0 or BSD-2-Clause",
            "GNU General Public License (GPL), version 2, with the Classpath exception",
            "GNU Lesser General Public Licence");
  }
}
