package io.github.concurrencybench.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a run leaves for the next one, and for the job that it is a step of. */
final class CommandLineTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "-Dconcurrency-bench.rounds=5,-Dconcurrency-bench.rounds=5",
        "-Dx=2*cpus,'-Dx=2*cpus'",
        "-Dx=a b,'-Dx=a b'",
        "-Dx=$(id),'-Dx=$(id)'",
        "-Dx=it's,'-Dx=it'\\''s'"
      })
  void isQuotedForTheShell(String word, String quoted) {
    assertThat(CommandLine.quoted(word)).isEqualTo(quoted);
  }

  @Test
  void theSummaryIsAddedToThatOfTheJob() throws IOException {
    Path markdown = Files.writeString(folder.resolve("summary.md"), "| a |\n");
    Path job = folder.resolve("job.md");
    new StepSummary(job).add(markdown);
    new StepSummary(job).add(markdown);
    assertThat(job).hasContent("| a |\n\n| a |\n\n");
  }
}
