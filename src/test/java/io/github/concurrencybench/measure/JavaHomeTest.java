package io.github.concurrencybench.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.concurrencybench.plan.InvalidPlan;
import io.github.concurrencybench.result.Jvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What is looked at before any load: the JDK. */
final class JavaHomeTest {

  @TempDir private Path folder;

  @Test
  void asksARealJdkForItsVersion() {
    JavaHome home = JavaHome.tried("jvm", JavaHome.ofThisJvm(), List.of("-Xmx64m"));
    assertThat(home.jvm().id()).isEqualTo(System.getProperty("java.version"));
    assertThat(home.jvm().version()).isEqualTo(System.getProperty("java.runtime.version"));
    assertThat(home.jvm().vendor()).isEqualTo(System.getProperty("java.vendor"));
    assertThat(home.jvm().feature()).isEqualTo(Runtime.version().feature());
    assertThat(Path.of(home.jvm().home())).isEqualTo(JavaHome.ofThisJvm());
    assertThat(home.jvm().maxHeapBytes()).hasValue(64L << 20);
    assertThat(JavaHome.tried("jvm", home.java(), List.of("-Xmx64m")).jvm()).isEqualTo(home.jvm());
  }

  @Test
  void readsTheFlagsThatDifferFromTheDefaults() {
    String printed =
        """
        [Global flags]
             bool AlwaysPreTouch                = false          {product} {default}
           size_t MaxHeapSize                   := 67108864      {product} {command line}
             bool PrintFlagsFinal               = true           {product} {command line}
            ccstr OnError                       = echo {a} b     {product} {command line}
             bool UseCompressedOops             = true           {product lp64_product} {ergonomic}
             bool UseG1GC                       = false          {product} {command line}
             bool UseZGC                        = true           {product} {command line}
        openjdk version "25"
        """;
    Jvm jvm = new Jvm("25", "25", "X", "/jdk", JvmFlags.of(printed));
    assertThat(jvm.flags())
        .containsExactly(
            "-XX:MaxHeapSize=67108864",
            "-XX:OnError=echo {a} b",
            "-XX:+UseCompressedOops",
            "-XX:-UseG1GC",
            "-XX:+UseZGC");
    assertThat(jvm.collector()).hasValue("Z");
    assertThat(jvm.maxHeapBytes()).hasValue(67108864L);
    Jvm silent = new Jvm("25", "25", "X", "/jdk", JvmFlags.of("Error: unknown option\n"));
    assertThat(silent.flags()).isEmpty();
    assertThat(silent.collector()).isEmpty();
    assertThat(silent.maxHeapBytes()).isEmpty();
  }

  private static JavaHome home(String id, String folder) {
    return new JavaHome(Path.of(folder, "bin/java"), new Jvm(id, id, "X", folder, List.of()));
  }

  private static List<String> ids(JavaHome... homes) {
    return JavaHome.toldApart(List.of(homes)).stream().map(home -> home.jvm().id()).toList();
  }

  @Test
  void jdksOfOneVersionAreToldApart() {
    assertThat(ids(home("17.0.15", "/a/debian"), home("25", "/a/25")))
        .containsExactly("17.0.15", "25");
    assertThat(ids(home("17", "/a/debian"), home("25", "/a/25"), home("17", "/a/temurin")))
        .containsExactly("17-debian", "25", "17-temurin");
    assertThat(ids(home("17", "/a/Contents/Home"), home("17", "/b/Contents/Home")))
        .containsExactly("17-1", "17-2");
    assertThatThrownBy(() -> ids(home("17", "/a"), home("17", "/a")))
        .isInstanceOf(InvalidPlan.class)
        .hasMessage("<jvms>/a</jvms>: this JDK stands there twice; keep one.");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void refusesAJavaThatIsTooOld() throws IOException {
    Path java = Files.createDirectories(folder.resolve("bin")).resolve("java");
    Files.writeString(
        java,
        "#!/bin/sh\necho '  java.version = 1.8.0_292'\n"
            + "echo '  java.specification.version = 1.8'\n");
    assertThat(java.toFile().setExecutable(true)).isTrue();
    assertThatThrownBy(() -> JavaHome.tried("toolchain", folder, List.of()))
        .isInstanceOf(InvalidPlan.class)
        .hasMessage(
            "<toolchain>"
                + folder
                + "</toolchain>: this is Java 8, and measuring needs Java 17 or newer; name such a"
                + " JDK with <jvm>.");
  }

  @Test
  void refusesAFolderWithoutAJdk() {
    assertThatThrownBy(() -> JavaHome.tried("jvm", folder, List.of()))
        .isInstanceOf(InvalidPlan.class)
        .hasMessage(
            "<jvm>"
                + folder
                + "</jvm>: there is no JDK here; give its folder, the one with bin/java.");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void refusesALauncherThatIsNone() throws IOException {
    Path java = Files.createDirectories(folder.resolve("bin")).resolve("java");
    Files.writeString(java, "#!/bin/sh\necho first\necho no JVM here\nexit 1\n");
    assertThat(java.toFile().setExecutable(true)).isTrue();
    assertThatThrownBy(() -> JavaHome.tried("jvm", folder, List.of()))
        .hasMessage("<jvm>" + folder + "</jvm>: this is no JDK; no JVM here.");
  }

  @Test
  void refusesArgumentsThatTheJvmRefuses() {
    assertThatThrownBy(
            () ->
                JavaHome.tried(
                    "jvm", JavaHome.ofThisJvm(), List.of("-Xmx64m", "-XX:+NoSuchOption")))
        .isInstanceOf(InvalidPlan.class)
        .hasMessage(
            "<jvmArgs>-Xmx64m -XX:+NoSuchOption</jvmArgs>: Java "
                + System.getProperty("java.version")
                + " refuses to start with these: Unrecognized VM option 'NoSuchOption'.");
  }
}
