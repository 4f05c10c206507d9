package io.github.concurrencybench.fork;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Clocks of a process that was held up, or only busy. */
final class PulseTest {

  private long now = 77;
  private long cpu;
  private long asleep = -5_000;

  private final Pulse pulse = new Pulse(() -> now, () -> cpu, () -> asleep);

  @TempDir private Path folder;

  private Duration heldUp(Runnable meanwhile) {
    long before = pulse.heldUpNanos();
    meanwhile.run();
    return Duration.ofNanos(pulse.heldUpNanos() - before);
  }

  private void goOn(long millis, long cpuMillis) {
    now += Duration.ofMillis(millis).toNanos();
    cpu += Duration.ofMillis(cpuMillis).toNanos();
  }

  @ParameterizedTest
  @CsvSource({
    // Stopped, with what its threads did before somebody looked.
    "60000, 0, 60000",
    "1001, 0, 1001",
    "2000, 499, 2000",
    // A garbage collection, or too many threads for this one to get a processor.
    "2000, 500, 0",
    "2000, 4000, 0",
    // No longer than a busy machine makes it wait.
    "1000, 0, 0",
    "100, 0, 0"
  })
  void isHeldUpWhereItUsesNoProcessor(long millis, long cpuMillis, long heldUp) {
    assertThat(heldUp(() -> goOn(millis, cpuMillis))).isEqualTo(Duration.ofMillis(heldUp));
  }

  @Test
  void addsUpWhatHappensInABatch() {
    Duration all =
        heldUp(
            () -> {
              goOn(3000, 0);
              pulse.heldUpNanos();
              goOn(100, 50);
              pulse.heldUpNanos();
              goOn(2000, 10);
            });
    assertThat(all).isEqualTo(Duration.ofSeconds(5));
  }

  /** The time of the JVM stands still while the machine sleeps. */
  @Test
  void countsTheSleepOfTheMachine() {
    Duration all =
        heldUp(
            () -> {
              goOn(200, 0);
              asleep += Duration.ofHours(8).toNanos();
            });
    assertThat(all).isEqualTo(Duration.ofHours(8));
  }

  @Test
  void readsTheTimeThatCountsSleep() throws IOException {
    Path uptime = folder.resolve("uptime");
    assertThat(Pulse.asleep(uptime)).isZero();
    Files.writeString(uptime, "350735.47 234388.90\n");
    long one = Pulse.asleep(uptime);
    Files.writeString(uptime, "350745.47 234388.90\n");
    // Less what has gone in between by the other clock.
    assertThat(Duration.ofNanos(Pulse.asleep(uptime) - one))
        .isLessThan(Duration.ofSeconds(10))
        .isPositive();
    Files.writeString(uptime, "soon");
    assertThat(Pulse.asleep(uptime)).isZero();
  }
}
