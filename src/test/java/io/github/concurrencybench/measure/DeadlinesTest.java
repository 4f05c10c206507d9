package io.github.concurrencybench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** When turns are ended, with lengths so far apart that no clock has to be waited for. */
final class DeadlinesTest {

  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration DAY = Duration.ofDays(1);

  /** How long from now on, to the minute. */
  private static long minutes(Deadlines deadlines, Duration longest) {
    return Math.round(
        (deadlines.endOfTurn(longest) - System.nanoTime()) / (double) MINUTE.toNanos());
  }

  @Test
  void withoutABudgetATurnMayTakeAnyTime() {
    Deadlines deadlines = Deadlines.of(HOUR);
    assertThat(deadlines.batchTimeout()).isEqualTo(HOUR);
    assertThat(deadlines.endOfTurn(MINUTE)).isEqualTo(Long.MAX_VALUE);
    assertThat(deadlines.endOfTurn(null)).isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void aTurnMayTakeHalfOfWhatIsLeft() {
    assertThat(minutes(Deadlines.within(DAY, DAY, HOUR), MINUTE)).isEqualTo(30);
  }

  @Test
  void aTurnMayTakeThreeTimesItsShareWhereThatIsMore() {
    assertThat(minutes(Deadlines.within(DAY, DAY, HOUR), Duration.ofMinutes(15))).isEqualTo(45);
  }

  @Test
  void noTurnGoesOnWhenTheTimeIsOver() {
    assertThat(minutes(Deadlines.within(DAY, DAY, HOUR), DAY)).isEqualTo(60);
    assertThat(minutes(Deadlines.within(DAY, DAY, HOUR), null)).isEqualTo(60);
    assertThat(minutes(Deadlines.within(DAY, DAY, MINUTE.negated()), MINUTE)).isNegative();
  }

  @Test
  void saysWhatWasExceeded() {
    assertThat(Deadlines.within(DAY, Duration.ofSeconds(90), HOUR).budgetInWords())
        .isEqualTo("its share of the <timeBudget> of 90 s");
    Deadlines ofGate = Deadlines.within(DAY, Duration.ofMinutes(3), HOUR).of("gateTimeBudget");
    assertThat(ofGate.budgetInWords()).isEqualTo("its share of the <gateTimeBudget> of 3 min");
    assertThat(minutes(ofGate, MINUTE)).isEqualTo(30);
  }
}
