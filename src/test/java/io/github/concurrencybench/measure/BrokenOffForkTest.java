package io.github.concurrencybench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.concurrencybench.HandMade;
import io.github.concurrencybench.plan.Cell;
import io.github.concurrencybench.result.RoundResult;
import io.github.concurrencybench.result.Sample;
import io.github.concurrencybench.result.Status;
import io.github.concurrencybench.result.WorkLine;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is kept of a fork that was broken off. */
final class BrokenOffForkTest {

  private static final Cell CELL = HandMade.cell("squares", "m", 4);

  private static ForkRun run(WorkLine... lines) {
    ForkRun run = new ForkRun(CELL, 2, Duration.ofDays(1));
    run.take(List.of(lines));
    return run;
  }

  private static void assertReason(RoundResult result, String reason) {
    assertThat(result.status()).isEqualTo(Status.FAILED);
    assertThat(result.reason()).isEqualTo(reason);
    assertThat(result.serviceTimes()).isNull();
  }

  @Test
  void whatWasBrokenOffKeepsItsCounts() {
    Sample whole = HandMade.sample(2, 20);
    Sample cut = cutOff(HandMade.sample(2, 5, Map.of("CONNECT_REFUSED", 49, "RESET", 3), 7), 9);
    RoundResult result =
        run(
                WorkLine.setup(Duration.ofMillis(3)),
                WorkLine.sample(whole),
                WorkLine.sample(cut),
                WorkLine.failed("It was broken off."),
                WorkLine.done("abc"))
            .result(null);
    assertReason(
        result,
        "It was broken off. Of 100 tasks, 9 succeeded, 52 failed (CONNECT_REFUSED 49, RESET 3) and"
            + " 39 were not begun.");
    assertThat(result.samples()).containsExactly(whole, cut);
    assertThat(result.setup()).isEqualTo(Duration.ofMillis(3));
  }

  private static Sample cutOff(Sample whole, int ok) {
    return new Sample(
        whole.round(),
        whole.duration(),
        ok,
        whole.errors(),
        whole.bytes(),
        whole.checksum(),
        whole.cpu(),
        whole.peakThreads(),
        whole.peakMemoryBytes(),
        whole.allocatedBytes(),
        whole.gc(),
        whole.noise());
  }

  @Test
  void aReasonOfItsOwnIsToldWithoutCounts() {
    assertReason(
        run(WorkLine.sample(HandMade.sample(2, 20)), WorkLine.failed("The model failed."))
            .result(null),
        "The model failed.");
    Sample all = HandMade.sample(2, 20, Map.of("HTTP_500", 40), 7);
    assertReason(
        run(WorkLine.sample(all), WorkLine.failed("It was broken off.")).result(null),
        "It was broken off. Of 100 tasks, 60 succeeded, 40 failed (HTTP_500 40).");
  }
}
