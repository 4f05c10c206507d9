package io.github.concurrencybench.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.concurrencybench.HandMade;
import io.github.concurrencybench.plan.Cell;
import io.github.concurrencybench.plan.Plan;
import io.github.concurrencybench.plan.Repetitions;
import io.github.concurrencybench.plan.Sweep;
import io.github.concurrencybench.plan.Warmups;
import io.github.concurrencybench.result.RoundResult;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

final class CostsTest {

  private static final Repetitions REPETITIONS = new Repetitions(5, 1, new Warmups(0));
  private static final Cell TEN = HandMade.cell("w", "m", 10);
  private static final Plan PLAN =
      new Plan(List.of(HandMade.CPU), List.of(TEN), REPETITIONS, Sweep.FULL, 1, List.of());
  private static final double MILLISECOND = 1e6;

  private static RoundResult took(Cell cell, int round, double batchMillis, long millis) {
    return HandMade.round(cell, round, batchMillis).withTook(Duration.ofMillis(millis));
  }

  @Test
  void whatIsSpentIsWhatTurnsTook() {
    Costs costs = new Costs(PLAN, 2, List.of(took(TEN, 1, 100, 900), took(TEN, 2, 100, 700)));
    assertThat(costs.spent()).isEqualTo(1600 * MILLISECOND);
  }

  @Test
  void oneSlowStartIsNoRuleButTwoAre() {
    List<RoundResult> slow = List.of(took(TEN, 1, 100, 40_100), took(TEN, 2, 100, 40_100));
    assertThat(new Costs(PLAN, 2, slow.subList(0, 1)).jvm()).isEqualTo(Costs.USUAL_JVM);
    assertThat(new Costs(PLAN, 2, slow).jvm())
        .isCloseTo(40_000 * MILLISECOND, Assertions.within(10 * MILLISECOND));
  }

  @Test
  void nobodyKnowsTheCostOfWhatIsLikeNothingMeasured() {
    Costs costs = new Costs(PLAN, 2, List.of(took(TEN, 1, 100, 900)));
    assertThat(costs.need(HandMade.cell("other", "m", 10), 1)).isInfinite();
  }

  @Test
  void fewerWorkersTakeLongerInProportion() {
    Costs costs = new Costs(PLAN, 2, List.of(took(TEN, 1, 100, 900)));
    assertThat(costs.batch(TEN)).contains(100 * MILLISECOND);
    assertThat(costs.batch(HandMade.cell("w", "m", 5))).contains(200 * MILLISECOND);
    assertThat(costs.batch(HandMade.cell("w", "another", 1))).contains(1000 * MILLISECOND);
  }

  /** 100 tasks of 10 ms each, of which 1 ms is computing: with all at once, 50 ms of two CPUs. */
  @Test
  void moreWorkersTakeAsLongForATaskOrAsTheProcessorsTake() {
    Cell one = HandMade.cell("w", "m", 1);
    Costs costs = new Costs(PLAN, 2, List.of(took(one, 1, 1000, 2000)));
    assertThat(costs.batch(TEN)).contains(100 * MILLISECOND);
    assertThat(costs.batch(HandMade.cell("w", "m", 100)).orElseThrow())
        .isCloseTo(50 * MILLISECOND, Assertions.within(1.0));
  }

  @Test
  void manyMoreWorkersThanWereSeenAreTriedWhereEvenTheWorstIsAffordable() {
    Cell one = HandMade.cell("w", "m", 1);
    Costs costs = new Costs(PLAN, 2, List.of(took(one, 1, 100_000, 101_000)));
    Cell hundred = HandMade.cell("w", "m", 100);
    assertThat(costs.isAtMost(13_000 * MILLISECOND, HandMade.cell("w", "m", 8))).isTrue();
    assertThat(costs.isAtMost(60_000 * MILLISECOND, hundred)).isFalse();
    assertThat(costs.isAtMost(300_000 * MILLISECOND, hundred)).isTrue();
  }

  @Test
  void theSlowOnesShareWhatTheOthersLeave() {
    assertThat(Costs.cap(List.of(1.0, 2.0, 30.0, 40.0), 23)).isEqualTo(10);
    assertThat(Costs.cap(List.of(Double.POSITIVE_INFINITY, 3.0), 8)).isEqualTo(5);
    assertThat(Costs.cap(List.of(1.0, 2.0), 23)).isEqualTo(23);
  }

  @Test
  void theOrderGoesFromCoarseToFine() {
    assertThat(CoarseToFine.order(List.of(1, 2, 3, 4, 5, 6, 7)))
        .containsExactly(7, 1, 4, 3, 6, 2, 5);
    assertThat(CoarseToFine.order(List.of(1))).containsExactly(1);
    assertThat(CoarseToFine.inTurn(List.of(List.of(1, 2), List.of(3), List.of(4, 5, 6))))
        .containsExactly(1, 3, 4, 2, 5, 6);
  }
}
