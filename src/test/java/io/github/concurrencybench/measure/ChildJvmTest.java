package io.github.concurrencybench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
final class ChildJvmTest {

  private static final String IDLE = "io.github.concurrencybench.fork.Host";

  @TempDir private Path folder;

  private ChildJvm started(String mainClass) {
    Path java = JavaHome.ofThisJvm().resolve("bin/java");
    List<Path> classPath =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(Path::of)
            .toList();
    return ChildJvm.start(
        new Launch(java, classPath, folder, folder.resolve("log")), mainClass, List.of());
  }

  @Test
  void saysTheExitCodeOfAJvmThatEnded() throws InterruptedException {
    try (ChildJvm child = started("no.such.Main")) {
      assertThat(child.howItEnded()).isEqualTo(" ended with exit code 1.");
    }
  }

  @Test
  void saysOfARunningJvmThatItIsNotHeardAnyMore() throws InterruptedException {
    try (ChildJvm child = started(IDLE)) {
      assertThat(child.howItEnded()).isEqualTo(" closed its output.");
    }
  }
}
