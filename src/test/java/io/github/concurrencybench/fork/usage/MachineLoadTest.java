package io.github.concurrencybench.fork.usage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class MachineLoadTest {

  private static final String PRESSURE =
      """
      some avg10=22.61 avg60=8.03 avg300=4.56 total=1372455317
      full avg10=0.00 avg60=0.00 avg300=0.00 total=7
      """;

  private static MachineLoad at(long nanos, Long micros) {
    return new MachineLoad(nanos, micros, null, null, null);
  }

  @Test
  void readsHowLongSomeThreadWaited() {
    assertThat(MachineLoad.pressure(PRESSURE)).isEqualTo(1_372_455_317L);
    assertThat(MachineLoad.pressure("full avg10=0.00 total=7\n")).isNull();
    assertThat(MachineLoad.pressure("")).isNull();
  }

  @Test
  void thePressureIsAShareOfTheTime() {
    MachineLoad before = at(1_000_000_000, 500L);
    assertThat(at(1_010_000_000, 3_000L).cpuPressureSince(before)).isEqualTo(0.25);
    assertThat(at(1_010_000_000, 500L).cpuPressureSince(before)).isZero();
    assertThat(at(1_010_000_000, 10_600L).cpuPressureSince(before)).isEqualTo(1);
  }

  @Test
  void nothingIsSaidWhereTheSystemDoesNotTell() {
    assertThat(at(2, null).cpuPressureSince(at(1, 5L))).isNull();
    assertThat(at(2, 5L).cpuPressureSince(at(1, null))).isNull();
    assertThat(at(1, 5L).cpuPressureSince(at(1, 5L))).isNull();
  }
}
