package io.github.concurrencybench.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** In real JVMs, compared with each other. */
@Timeout(120)
final class SumSpeedProbeTest {

  @TempDir private Path folder;

  private Launches launches() {
    List<Path> classPath =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(Path::of)
            .toList();
    Path java = JavaHome.ofThisJvm().resolve("bin/java");
    Launch launch = new Launch(java, classPath, folder, folder.resolve("forks.log"));
    return new Launches(
        Map.of("17", launch), new JavaRemedy(List.of(), new InstalledJdks(List.of()), true));
  }

  @Test
  void theMeasuredJvmIsAskedWithItsArguments() throws InterruptedException {
    double usual = SumSpeedProbe.squaresASecond(launches(), List.of());
    double interpreted = SumSpeedProbe.squaresASecond(launches(), List.of("-Xint"));
    assertThat(usual).isGreaterThan(3 * interpreted).isPositive();
  }

  @Test
  void aJvmThatDoesNotStartIsTold() {
    assertThatThrownBy(
            () -> SumSpeedProbe.squaresASecond(launches(), List.of("-XX:NoSuchFlagAtAll=1")))
        .isInstanceOf(BrokenSetup.class)
        .hasMessageStartingWith(
            "How fast this machine adds squares could not be measured; set <size> in <cpu>. It said:");
  }
}
