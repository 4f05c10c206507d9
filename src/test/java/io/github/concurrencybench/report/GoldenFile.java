package io.github.concurrencybench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Compares with a file of the test resources, and writes what is wrong beside the build's files.
 */
final class GoldenFile {

  private GoldenFile() {}

  static void assertSame(String name, String actual) throws IOException {
    Path golden = Path.of("src/test/resources/golden", name);
    Path wrong = Path.of("target/golden", name);
    String expected = Files.exists(golden) ? Files.readString(golden) : "";
    if (!actual.equals(expected)) {
      Files.createDirectories(wrong.getParent());
      Files.writeString(wrong, actual);
    }
    assertThat(actual).as("%s; what came is in %s", golden, wrong).isEqualTo(expected);
  }
}
