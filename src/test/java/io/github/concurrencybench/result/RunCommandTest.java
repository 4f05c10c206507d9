package io.github.concurrencybench.result;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RunCommandTest {

  private static final String RUN = "mvn concurrency-bench:run";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "-Dconcurrency-bench.only=pages/platform-threads/8 | pages/platform-threads/8",
        "'-Dconcurrency-bench.only=pages/*/8' | pages/*/8",
        "-Dconcurrency-bench.only='my pages/*' | my pages/*",
        "'-Dconcurrency-bench.only=it'\\''s mine/*' | it's mine/*",
      })
  void whatConfinesARunIsFoundAndLeftOut(String option, String only) {
    RunCommand command = new RunCommand(RUN + " " + option + " -Dconcurrency-bench.rounds=3");
    assertThat(command.only()).contains(only);
    assertThat(command.ofAllCells()).isEqualTo(RUN + " -Dconcurrency-bench.rounds=3");
  }

  @Test
  void mostRunsAreOfAllCells() {
    RunCommand all = new RunCommand(RUN + " -Dconcurrency-bench.onlyOnce=1");
    assertThat(all.only()).isEmpty();
    assertThat(all.ofAllCells()).isEqualTo(all.text());
  }
}
