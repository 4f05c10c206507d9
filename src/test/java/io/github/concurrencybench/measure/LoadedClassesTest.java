package io.github.concurrencybench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.concurrencybench.fork.OwnClasses;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the classes come from that run in what a run starts, as those JVMs log it. */
@Timeout(180)
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the JVMs are started by a shell script")
final class LoadedClassesTest {

  private static final String SOURCE = " source: ";
  // The target, the host, three forks, and twice two workers.
  private static final int JVMS = 1 + 1 + 3 + 2 * 2;

  /** What Java makes by itself in memory: lambdas, calls by reflection, proxies. */
  private static final List<String> MADE_BY_JAVA =
      List.of("java.lang.invoke.", "jdk.internal.reflect.", "jdk.proxy", "com.sun.proxy.");

  @TempDir private Path folder;

  @Test
  void areFromTheResolvedClassPathsAndNowhereElse() throws Exception {
    // Not from the archive of the JDK, which does not say where its classes are from.
    List<String> args =
        List.of("-Xshare:off", "-Xlog:class+load:file=" + folder + "/classes-%p.log:none");
    new WholeRun(folder, launcher(args), args).measure();
    List<String> loaded = new ArrayList<>();
    int jvms = 0;
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(each -> each.toString().contains("/classes-")).toList()) {
        loaded.addAll(Files.readAllLines(file));
        jvms++;
      }
    }
    assertThat(jvms).isEqualTo(JVMS);
    assertThat(loaded)
        .anyMatch(line -> line.startsWith("org.openjdk.jmh.runner.ForkedMain source: file:"))
        .contains(RecordedTask.class.getName() + SOURCE + "file:" + OwnClasses.folder() + "/");
    assertThat(loaded.stream().filter(line -> !isKnown(line)).distinct()).isEmpty();
  }

  private Path launcher(List<String> args) throws IOException {
    Path launcher = folder.resolve("java-that-tells");
    Files.writeString(
        launcher,
        "#!/bin/sh\nexec '%s' '%s' \"$@\"\n"
            .formatted(WholeRun.ordinaryJava(), String.join("' '", args)));
    return Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private static boolean isKnown(String line) {
    String[] parts = line.split(SOURCE, 2);
    if (parts.length < 2) {
      return false;
    }
    String source = parts[1];
    if (source.startsWith("jrt:/")) {
      return true;
    }
    if (source.startsWith("file:")) {
      return WholeRun.CLASS_PATH.contains(Path.of(URI.create(source)));
    }
    // A lambda's class is named after the one that it is in, whose source is that of its outermost.
    boolean isLambda = parts[0].startsWith(source) && parts[0].contains("$$Lambda");
    return isLambda || MADE_BY_JAVA.stream().anyMatch(parts[0]::startsWith);
  }

  /** Without this, the test above could not fail. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "com.acme.Evil source: file:/tmp/evil.jar",
        "com.acme.Evil source: https://evil.example/evil.jar",
        "com.acme.Evil source: __JVM_DefineClass__",
        "com.acme.Evil source: com.acme.Loader",
        "com.acme.Evil",
      })
  void aClassFromElsewhereIsAStranger(String line) {
    assertThat(isKnown(line)).isFalse();
  }
}
