package io.github.concurrencybench.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A JVM that is shown an empty list of fonts, as in a small container image. */
@EnabledOnOs(OS.LINUX)
final class WithoutFontsTest {

  @TempDir private Path folder;

  @Test
  void chartsAreTheSameToTheByte() throws IOException, InterruptedException {
    Path fonts = folder.resolve("fonts.conf");
    Files.writeString(fonts, "<?xml version=\"1.0\"?>\n<fontconfig></fontconfig>\n");
    Path output = folder.resolve("output");
    ProcessBuilder java =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Djava.awt.headless=true",
            // Without it some JDKs have a list of their own.
            "-Dsun.awt.fontconfig=" + folder.resolve("nowhere"),
            "-cp",
            System.getProperty("java.class.path"),
            WithoutFonts.class.getName());
    java.environment().put("FONTCONFIG_FILE", fonts.toString());
    Process process = java.redirectErrorStream(true).redirectOutput(output.toFile()).start();
    try {
      assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    } finally {
      process.destroyForcibly();
    }
    assertThat(Files.readString(output))
        .doesNotContain("there are fonts")
        .contains("\n5 charts, ")
        .endsWith("\n" + WithoutFonts.drawn() + "\n");
  }
}
