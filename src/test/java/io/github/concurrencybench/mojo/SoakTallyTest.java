package io.github.concurrencybench.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.concurrencybench.HandMade;
import io.github.concurrencybench.fault.SoakTarget;
import io.github.concurrencybench.plan.Cell;
import io.github.concurrencybench.result.RoundResult;
import io.github.concurrencybench.result.Sample;
import io.github.concurrencybench.result.Status;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class SoakTallyTest {

  private static final Cell CELL = HandMade.cell("soak", "async", 4);

  /** Half of its hundred tasks are right, and have 2,000 bytes each. */
  private static Sample sample(long bytes) {
    Sample half = HandMade.sample(1, 20, Map.of("RESET", 50), 1);
    return new Sample(
        1,
        half.duration(),
        half.ok(),
        half.errors(),
        bytes,
        half.checksum(),
        half.cpu(),
        half.peakThreads(),
        half.peakMemoryBytes(),
        half.allocatedBytes(),
        half.gc(),
        half.noise());
  }

  private static RoundResult measured(long bytes) {
    return HandMade.round(CELL, 1, List.of(sample(bytes)));
  }

  private static RoundResult brokenOff() {
    return RoundResult.without(
        CELL, 1, Status.FAILED, "A batch did not end within <batchTimeout> of 3000 ms.");
  }

  private static List<String> wrong(int arrived, int right, RoundResult... rounds) {
    return new SoakTally(
            HandMade.journal(HandMade.plan(List.of(HandMade.CPU), List.of(CELL)), List.of(rounds)),
            new SoakTarget.Counts(arrived, right))
        .sentences();
  }

  @Test
  void asManyAsHaveArrivedAreRight() {
    assertThat(wrong(100, 50, measured(100_000).withRequests(100L))).isEmpty();
  }

  @Test
  void oneThatArrivesTwiceIsNot() {
    assertThat(wrong(101, 50, measured(100_000).withRequests(100L)))
        .containsExactly(
            "requests: 100 here, 101 at the target, and 0 may have been caught by a kill");
    assertThat(wrong(99, 50, measured(100_000).withRequests(100L))).hasSize(1);
  }

  @Test
  void aKillMayCatchOneOfEachWorker() {
    assertThat(wrong(3, 0, brokenOff().withRequests(7L))).isEmpty();
    assertThat(wrong(2, 0, brokenOff().withRequests(7L)))
        .containsExactly("requests: 7 here, 2 at the target, and 4 may have been caught by a kill");
  }

  @Test
  void moreSuccessesThanRightAnswersAreWrong() {
    assertThat(wrong(100, 49, measured(100_000).withRequests(100L)))
        .containsExactly("successes: 50 here, 49 right answers at the target");
  }

  @Test
  void aSuccessOfAnotherLengthIsWrong() {
    assertThat(wrong(100, 50, measured(98_999).withRequests(100L)))
        .hasSize(1)
        .first()
        .asString()
        .startsWith("bytes that no right answer has: Sample[round=1");
  }

  @Test
  void whatNobodyCountedIsNotTakenForNothing() {
    assertThat(wrong(0, 50, measured(100_000)))
        .containsExactly("requests not counted: soak/async/4");
  }
}
