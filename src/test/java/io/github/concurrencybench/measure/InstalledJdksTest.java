package io.github.concurrencybench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.concurrencybench.result.Jvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** JDKs in a machine made by hand. */
@DisabledOnOs(OS.WINDOWS)
final class InstalledJdksTest {

  @TempDir private Path folder;

  /** Its launcher would leave a file behind if anybody started it. */
  private Path jdk(String place, String version) throws IOException {
    Path home = folder.toRealPath().resolve(place);
    Path java = Files.createDirectories(home.resolve("bin")).resolve("java");
    Files.writeString(java, "#!/bin/sh\ntouch " + folder + "/started\n");
    assertThat(java.toFile().setExecutable(true)).isTrue();
    Files.writeString(
        home.resolve("release"), "IMPLEMENTOR=\"X\"\nJAVA_VERSION=\"" + version + "\"\n");
    return home;
  }

  private InstalledJdks found(Map<String, String> environment) {
    Path own = folder.resolve("opt/java/own");
    return InstalledJdks.in(
        new JdkPlaces(folder, own, folder.resolve("home"), environment).folders());
  }

  @Test
  void looksInTheUsualPlaces() throws IOException {
    List<Path> homes =
        List.of(
            jdk("opt/java/own", "17.0.1"),
            jdk("opt/java/neighbour", "17.0.2"),
            jdk("usr/lib/jvm/jdk", "17.0.3"),
            jdk("home/.sdkman/candidates/java/25.0.3-tem", "17.0.4"),
            jdk("home/.jdks/temurin", "17.0.5"),
            jdk("Library/Java/JavaVirtualMachines/a.jdk/Contents/Home", "17.0.6"),
            jdk("programs/Java/jdk", "17.0.7"),
            jdk("programs/Eclipse Adoptium/jdk", "17.0.8"),
            jdk("elsewhere/one", "17.0.9"),
            jdk("elsewhere/two", "17.0.10"));
    jdk("elsewhere/three", "17.0.11");
    Map<String, String> environment =
        Map.of(
            "JAVA_HOME", folder + "/elsewhere/one",
            "JAVA_HOME_17_X64", folder + "/elsewhere/two",
            "MY_JAVA_HOME", folder + "/elsewhere/three",
            "ProgramFiles", folder + "/programs");
    assertThat(found(environment).jdks())
        .extracting(InstalledJdks.Jdk::home)
        .containsExactlyInAnyOrderElementsOf(homes);
    assertThat(folder.resolve("started")).doesNotExist();
  }

  @Test
  void countsAJdkOnceWhateverLinksLeadToIt() throws IOException {
    Path home = jdk("usr/lib/jvm/jdk-25.0.3", "25.0.3");
    Files.createSymbolicLink(folder.resolve("usr/lib/jvm/default"), home);
    Files.createSymbolicLink(folder.resolve("usr/lib/jvm/current"), Path.of("default"));
    assertThat(found(Map.of("JAVA_HOME", folder + "/usr/lib/jvm/default")).jdks())
        .extracting(InstalledJdks.Jdk::home)
        .containsExactly(home);
  }

  @Test
  void passesOverWhatIsNoJdk() throws IOException {
    Files.delete(jdk("usr/lib/jvm/a-without-release", "25").resolve("release"));
    Files.delete(jdk("usr/lib/jvm/b-without-launcher", "25").resolve("bin/java"));
    jdk("usr/lib/jvm/c-with-a-strange-version", "twenty-five");
    Files.writeString(jdk("usr/lib/jvm/d-without-version", "25").resolve("release"), "OS=\"X\"\n");
    Files.writeString(folder.resolve("usr/lib/jvm/e-a-file"), "");
    assertThat(found(Map.of()).jdks()).isEmpty();
  }

  @Test
  void findsTheNewestAndByVersion() throws IOException {
    jdk("usr/lib/jvm/a", "25.0.3");
    jdk("usr/lib/jvm/b", "25.0.10");
    jdk("usr/lib/jvm/c", "21");
    jdk("usr/lib/jvm/d", "2.1");
    InstalledJdks jdks = found(Map.of());
    assertThat(jdks.newest(21)).map(InstalledJdks.Jdk::name).hasValue("25.0.10");
    assertThat(jdks.newest(26)).isEmpty();
    assertThat(jdks.ofVersion("25")).map(InstalledJdks.Jdk::name).hasValue("25.0.10");
    assertThat(jdks.ofVersion("25.0.3")).map(InstalledJdks.Jdk::name).hasValue("25.0.3");
    assertThat(jdks.ofVersion("2")).map(InstalledJdks.Jdk::name).hasValue("2.1");
    assertThat(jdks.ofVersion("25.0.1")).isEmpty();
    assertThat(jdks.listed()).contains("21 in " + folder.toRealPath() + "/usr/lib/jvm/c, 25.0.10");
  }

  private static Jvm jvm(String version) {
    return new Jvm(version, version, "X", "/jdk", List.of());
  }

  @Test
  void namesTheJdkThatSuitsAndTheLineToAdd() throws IOException {
    Path home = jdk("usr/lib/jvm/new jdk", "25.0.3");
    InstalledJdks jdks = found(Map.of());
    List<Jvm> old = List.of(jvm("17.0.15"));
    assertThat(new JavaRemedy(old, jdks, false).sentence(21))
        .isEqualTo("JDK 25.0.3 is installed: add \"-Dconcurrency-bench.jvm=" + home + '"');
    assertThat(new JavaRemedy(old, jdks, true).sentence(21))
        .isEqualTo("JDK 25.0.3 is installed: set <jvm>" + home + "</jvm>");
    assertThat(new JavaRemedy(old, jdks, false).sentence(26))
        .isEqualTo("Name a newer JDK: -Dconcurrency-bench.jvm=/path/to/jdk");
    assertThat(new JavaRemedy(List.of(jvm("17.0.15"), jvm("21.0.1")), jdks, false).sentence(21))
        .isEqualTo("This run measures it on Java 21.0.1.");
  }
}
