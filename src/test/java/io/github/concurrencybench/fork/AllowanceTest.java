package io.github.concurrencybench.fork;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.concurrencybench.plan.Repetitions;
import io.github.concurrencybench.plan.Warmups;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

final class AllowanceTest {

  private static final long HOUR = TimeUnit.HOURS.toNanos(1);
  private static final long TWO_SECONDS = TimeUnit.SECONDS.toNanos(2);
  private static final Repetitions AUTO = new Repetitions(5, 3, Warmups.AUTO);
  private static final Repetitions TWO = new Repetitions(5, 3, new Warmups(2));

  @Test
  void withoutALimitAllTakeWhatTheyNeed() {
    Allowance allowance = Allowance.of(null, TWO);
    assertThat(allowance.warmsUpMore(1, 10)).isTrue();
    assertThat(allowance.warmsUpMore(2, 10)).isFalse();
    assertThat(allowance.warmUp(0)).isEqualTo(Long.MAX_VALUE);
    assertThat(allowance.sample(0)).isEqualTo(Long.MAX_VALUE);
    assertThat(allowance.allowsSample(2, 1)).isTrue();
    assertThat(allowance.allowsSample(3, 1)).isFalse();
    assertThat(Allowance.of(null, AUTO).warmUp(0)).isEqualTo(TWO_SECONDS);
  }

  @Test
  void whereThereIsNoTimeLeftOneSampleIsTakenWithoutAWarmUp() {
    Allowance allowance = Allowance.of(Duration.ZERO, TWO);
    assertThat(allowance.warmsUpMore(0, 10)).isFalse();
    assertThat(allowance.allowsSample(0, 0)).isTrue();
    assertThat(allowance.sample(0)).isZero();
    assertThat(allowance.allowsSample(1, 1)).isFalse();
  }

  @Test
  void halfOfTheTimeIsForTheFirstWarmUpAndTwoThirdsForAll() {
    Allowance allowance = Allowance.ofNanos(HOUR, TWO);
    assertThat(allowance.warmsUpMore(0, 10)).isTrue();
    assertThat(allowance.warmUp(0)).isBetween(HOUR / 2 - HOUR / 100, HOUR / 2);
    assertThat(allowance.warmUp(1)).isBetween(2 * HOUR / 3 - HOUR / 100, 2 * HOUR / 3);
  }

  @Test
  void furtherSamplesAreTakenAsLongAsTheyFit() {
    Allowance allowance = Allowance.ofNanos(HOUR, TWO);
    assertThat(allowance.allowsSample(1, 1)).isTrue();
    assertThat(Allowance.ofNanos(1_000, TWO).allowsSample(1, 900_000_000)).isFalse();
    assertThat(Allowance.ofNanos(1_000, TWO).sample(900_000_000)).isGreaterThan(900_000_000L);
  }
}
