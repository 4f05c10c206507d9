package io.github.concurrencybench.fork.usage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.concurrencybench.result.Noise;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class UsageTest {

  private static final Usage ONE =
      new Usage(
          Duration.ofMillis(5),
          100L,
          Duration.ofMillis(1),
          10,
          1000L,
          new Noise(0.5, 2.0, null, null, Duration.ofMillis(4), null));

  @Test
  void addsProcessesUp() {
    Usage other =
        new Usage(
            Duration.ofMillis(7),
            20L,
            Duration.ofMillis(2),
            3,
            500L,
            new Noise(0.9, 7.0, null, null, Duration.ofMillis(9), null));
    assertThat(ONE.plus(other))
        .isEqualTo(
            new Usage(
                Duration.ofMillis(12),
                120L,
                Duration.ofMillis(3),
                13,
                1500L,
                new Noise(0.5, 2.0, null, null, Duration.ofMillis(13), null)));
    assertThat(ONE.plus(Usage.NONE)).isEqualTo(ONE);
  }

  @Test
  void whatOneDoesNotTellIsNotTold() {
    Usage silent = new Usage(Duration.ZERO, null, Duration.ZERO, 3, null, Noise.UNKNOWN);
    assertThat(ONE.plus(silent).allocatedBytes()).isNull();
    assertThat(silent.plus(ONE).peakMemoryBytes()).isNull();
    assertThat(silent.plus(ONE).peakThreads()).isEqualTo(13);
    assertThat(ONE.plus(silent).noise().runDelay()).isNull();
    assertThat(silent.plus(ONE).noise().runDelay()).isNull();
  }
}
