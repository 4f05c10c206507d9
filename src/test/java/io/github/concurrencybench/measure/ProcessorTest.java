package io.github.concurrencybench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ProcessorTest {

  @TempDir private Path root;

  @Test
  void theFirstProcessorIsNamed() throws IOException {
    Files.createDirectories(root.resolve("proc"));
    Files.writeString(
        root.resolve("proc/cpuinfo"),
        "processor\t: 0\nmodel name\t: Example  7 @ 2.50GHz\nflags\t: fpu\n\n"
            + "processor\t: 1\nmodel name\t: Another\n");
    assertThat(new Processor(root).model()).isEqualTo("Example 7 @ 2.50GHz");
  }

  @Test
  void whereTheSystemDoesNotTellItHasNoName() throws IOException {
    assertThat(new Processor(root).model()).isEmpty();
    Files.createDirectories(root.resolve("proc"));
    Files.writeString(root.resolve("proc/cpuinfo"), "processor\t: 0\nCPU part\t: 0xd0c\n");
    assertThat(new Processor(root).model()).isEmpty();
  }

  @Test
  void machinesWithAnotherProcessorAreAnotherMachine() {
    assertThat(Machine.environment(List.of(), false).fingerprint())
        .contains("|" + Processor.ofThisMachine().model() + "|");
  }
}
