package io.github.concurrencybench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** With a script in place of jcmd. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the script is one for sh")
final class ThreadDumpTest {

  @TempDir Path folder;

  private String dumped(String script) throws IOException, InterruptedException {
    Path jcmd = Files.writeString(folder.resolve("jcmd"), "#!/bin/sh\n" + script + "\n");
    Files.setPosixFilePermissions(jcmd, PosixFilePermissions.fromString("rwx------"));
    return ThreadDump.of(42, folder.resolve("java"), folder.resolve("work"));
  }

  @Test
  void saysWhereTheThreadsStand() throws Exception {
    Path dump = folder.resolve("threads-42.txt");
    assertThat(dumped("echo threads of $2"))
        .isEqualTo("; what its threads did is in " + dump + ".");
    assertThat(dump).hasContent("threads of 42");
  }

  @Test
  void aDumpThatFailedIsNotShown() throws Exception {
    assertThat(dumped("echo Premature EOF; exit 1")).isEqualTo(".");
    assertThat(folder.resolve("threads-42.txt")).doesNotExist();
  }
}
