package io.github.concurrencybench.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class BaselineChangesTest {

  @Test
  void showsWhatIsNewWhatChangesAndWhatVanishes() {
    Baseline before = Runs.usual().baseline();
    Baseline after =
        new Runs().pool(8, 390, 391, 392, 393, 394).pool(16, 200, 201, 202, 203, 204).baseline();
    assertThat(new BaselineChanges(Optional.of(before), after).lines())
        .containsExactly(
            "cell                              before            now     ratio",
            "local/platform-threads/16              -         202 ms       new",
            "local/platform-threads/8          302 ms         392 ms      1.30",
            "local/sequential/1                2.40 s              -  vanished");
  }

  @Test
  void aFirstBaselineIsNewAndALongOneIsCut() {
    Runs run = new Runs();
    for (int workers = 1; workers <= 70; workers++) {
      run.pool(workers, 300);
    }
    List<String> lines = new BaselineChanges(Optional.empty(), run.baseline()).lines();
    assertThat(lines).hasSize(62).last().isEqualTo("... and 10 more");
    assertThat(lines.get(1)).endsWith("new");
  }
}
