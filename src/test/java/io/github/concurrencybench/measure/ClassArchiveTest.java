package io.github.concurrencybench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.concurrencybench.fork.process.ClassPathOfJars;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Makes a real archive once, and tries out all that can be wrong with one. */
@Timeout(180)
final class ClassArchiveTest {

  @TempDir private Path folder;
  private Launch launch;

  @BeforeEach
  void makeAJar() throws IOException {
    launch = launch(ClassPathOfJars.in(folder));
  }

  private Launch launch(String classPath) {
    return new Launch(
        JavaHome.ofThisJvm().resolve("bin/java"),
        Arrays.stream(classPath.split(File.pathSeparator)).map(Path::of).toList(),
        folder,
        folder.resolve("forks.log"));
  }

  private ClassArchive archive() {
    return new ClassArchive(launch, folder.resolve("classes"));
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("classes"))) {
      return files.toList();
    }
  }

  /** Lets a JVM say from where it has a class of ours. */
  private String sourceOfAClass(List<String> args) throws Exception {
    List<String> command =
        new java.util.ArrayList<>(List.of(launch.java().toString(), "-Xlog:class+load"));
    command.addAll(args);
    command.addAll(
        List.of(
            "-cp",
            String.join(
                File.pathSeparator, launch.classPath().stream().map(Path::toString).toList()),
            "io.github.concurrencybench.fork.process.Worker"));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    return process
        .inputReader()
        .lines()
        .filter(line -> line.contains("concurrencybench.fork.process.Worker "))
        .findFirst()
        .orElse("nowhere");
  }

  @Test
  void isMadeOnceAndUsed() throws Exception {
    assertThat(archive().args(List.of(), false)).isEmpty();
    List<String> args = archive().args(List.of(), true);
    assertThat(files()).hasSize(1);
    assertThat(args)
        .containsExactly(
            "-XX:SharedArchiveFile=" + files().get(0), "-Xlog:cds=off", "-Xlog:cds+dynamic=off");
    assertThat(sourceOfAClass(args)).contains("shared objects file (top)");
    assertThat(sourceOfAClass(List.of())).contains("ours.jar");
    assertThat(archive().args(List.of("-Xmx64m"), false)).isEqualTo(args);
    // Arguments that a JVM refuses together with it.
    assertThat(archive().args(List.of("-XX:+NoSuchOption"), false)).isEmpty();
    // Another state of the class path has another one.
    Files.setLastModifiedTime(
        launch.classPath().get(0), java.nio.file.attribute.FileTime.fromMillis(1_000_000_000_000L));
    assertThat(archive().args(List.of(), false)).isEmpty();
  }

  @Test
  void isNotMadeWhereItCannotBe() throws IOException {
    launch = launch("target/classes");
    assertThat(archive().args(List.of(), true)).isEmpty();
    launch = launch(launch(ClassPathOfJars.in(folder)).classPath().get(0).toString());
    // Without the libraries the training fails.
    assertThat(archive().args(List.of(), true)).isEmpty();
    assertThat(files()).isEmpty();
  }

  @Test
  void isNotTakenFromAFolderThatOthersCanWrite() throws IOException {
    Path classes = Files.createDirectory(folder.resolve("classes"));
    Files.setPosixFilePermissions(classes, PosixFilePermissions.fromString("rwxrwxrwx"));
    assertThat(archive().args(List.of(), true)).isEmpty();
    assertThat(files()).isEmpty();
  }
}
