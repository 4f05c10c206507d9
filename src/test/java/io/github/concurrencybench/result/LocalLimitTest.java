package io.github.concurrencybench.result;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.concurrencybench.HandMade;
import io.github.concurrencybench.plan.Cell;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LocalLimitTest {

  private static Optional<LocalLimit> told(String reason) {
    return LocalLimit.metBy(List.of(), reason);
  }

  @ParameterizedTest
  @CsvSource({
    "All 100 tasks failed: LOCAL_PORTS., LOCAL_PORTS",
    "'Worker 3 of 9 could not be started: Cannot run program \"java\": error=24, Too many open files.', LOCAL_FDS",
    "'Worker 3 of 9 could not be started: error=11, Resource temporarily unavailable.', LOCAL_THREADS",
    "'Worker 3 of 9 could not be started: error=12, Cannot allocate memory.', LOCAL_MEMORY",
    "java.lang.OutOfMemoryError: unable to create native thread, LOCAL_THREADS",
    "Worker 1 of 2 failed: java.lang.OutOfMemoryError: Java heap space., LOCAL_MEMORY",
    "java.net.BindException: Cannot assign requested address, LOCAL_PORTS",
    "POOL_TIMEOUT is told, POOL_TIMEOUT"
  })
  void isFoundInWhatIsSaidOfIt(String reason, LocalLimit limit) {
    assertThat(told(reason)).contains(limit);
  }

  @Test
  void isNotFoundWhereSomethingElseIsSaid() {
    assertThat(told(null)).isEmpty();
    assertThat(told("All 100 tasks failed: CONNECT_REFUSED.")).isEmpty();
    assertThat(told("MY_LOCAL_FDS_2 and local_fds are other words.")).isEmpty();
    assertThat(LocalLimit.named("HTTP_500")).isEmpty();
  }

  @Test
  void isFoundAmongTheErrorsOfASample() {
    Sample sample = HandMade.sample(1, 20, Map.of("HTTP_500", 3, "LOCAL_FDS", 1), 7);
    assertThat(LocalLimit.metBy(List.of(HandMade.sample(1, 20), sample), null))
        .contains(LocalLimit.LOCAL_FDS);
    assertThat(LocalLimit.metBy(List.of(HandMade.sample(1, 20)), null)).isEmpty();
  }

  private static Optional<String> whyNot(Cell cell) {
    RoundResult small =
        RoundResult.without(HandMade.cell("w", "m", 8), 1, Status.FAILED, "LOCAL_FDS");
    RoundResult large =
        RoundResult.without(HandMade.cell("w", "m", 64), 1, Status.FAILED, "LOCAL_PORTS");
    RoundResult other =
        RoundResult.without(HandMade.cell("w", "m", 2), 1, Status.NOT_MEASURED, "LOCAL_FDS");
    return new MetLimits(List.of(large, other, small)).whyNot(cell);
  }

  @Test
  void theSmallestNumberThatMetOneStandsForAllAbove() {
    assertThat(whyNot(HandMade.cell("w", "m", 9)))
        .contains(
            "Not measured: m met a limit of this machine with 8 at a time (LOCAL_FDS), and more"
                + " need more.");
    assertThat(whyNot(HandMade.cell("w", "m", 65))).isEqualTo(whyNot(HandMade.cell("w", "m", 9)));
    assertThat(whyNot(HandMade.cell("w", "m", 8))).isEmpty();
    assertThat(whyNot(HandMade.cell("w", "n", 9))).isEmpty();
    assertThat(whyNot(HandMade.cell("v", "m", 9))).isEmpty();
    assertThat(whyNot(HandMade.cell("w", "m", 9, "25"))).isEmpty();
  }
}
