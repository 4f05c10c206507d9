package io.github.concurrencybench.fork.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ProcessorTicksTest {

  /** Two processors; user, nice, system, idle, waiting, two kinds of interrupts, steal. */
  private static String stat(int user, int system, int idle, int steal) {
    return """
        cpu  %d 0 %d %d 0 0 7 %d 0 0
        cpu0 1 0 0 0 0 0 0 0 0 0
        cpu1 1 0 0 0 0 0 0 0 0 0
        intr 25009 0 9
        """
        .formatted(user, system, idle, steal);
  }

  private static ProcessorTicks ticks(String stat, Map<Long, Long> own) {
    return ProcessorTicks.of(stat, own);
  }

  @Test
  void whatIsNotOursOthersUsed() {
    ProcessorTicks before = ticks(stat(100, 50, 1000, 0), Map.of(1L, 40L, 2L, 9L));
    ProcessorTicks after = ticks(stat(150, 60, 1040, 0), Map.of(1L, 55L, 3L, 5L));
    // 60 of 100 ticks were used, 15 by a process of ours and 5 by one that began meanwhile.
    assertThat(after.othersShareSince(before)).isCloseTo(0.4, within(1e-9));
    assertThat(after.stealShareSince(before)).isZero();
  }

  @Test
  void stealIsAShareOfAllProcessors() {
    ProcessorTicks before = ticks(stat(100, 0, 0, 5), Map.of());
    ProcessorTicks after = ticks(stat(115, 0, 25, 15), Map.of());
    assertThat(after.stealShareSince(before)).isCloseTo(0.2, within(1e-9));
  }

  @Test
  void twoClocksThatDisagreeMakeNoNegativeShare() {
    ProcessorTicks before = ticks(stat(100, 0, 0, 0), Map.of(1L, 0L));
    ProcessorTicks after = ticks(stat(110, 0, 40, 0), Map.of(1L, 12L));
    assertThat(after.othersShareSince(before)).isZero();
  }

  @Test
  void nothingIsSaidOfLessThanFifteenTicksAProcessor() {
    ProcessorTicks before = ticks(stat(0, 0, 0, 0), Map.of());
    assertThat(ticks(stat(15, 0, 14, 0), Map.of()).othersShareSince(before)).isNull();
    assertThat(ticks(stat(15, 0, 14, 0), Map.of()).stealShareSince(before)).isNull();
    assertThat(ticks(stat(15, 0, 15, 0), Map.of()).othersShareSince(before)).isEqualTo(0.5);
  }

  @Test
  void readsTheTimesOfAProcessWithANameThatHurts() {
    String stat = "42 (a) 1 (b c)) S 1 1 1 0 -1 4194560 9 0 0 0 123 45 7 8 20 0 1 0 9";
    assertThat(ProcessorTicks.ofProcess(stat)).isEqualTo(168);
    assertThat(ProcessorTicks.ofProcess("")).isZero();
  }

  @Test
  void nothingIsSaidWhereTheFileIsNot() {
    assertThat(ticks("", Map.of())).isNull();
    assertThat(ticks("cpu  1 2 3 4\n", Map.of())).isNull();
  }

  /** The same busy process once as one of ours and once as another's, in the same time. */
  @Test
  void aBusyProcessBesideUsIsSeen() throws IOException, InterruptedException {
    assumeThat(ProcessorTicks.now()).isNotNull();
    Process busy = new ProcessBuilder("sh", "-c", "while :; do :; done").start();
    try {
      ProcessorTicks before = ProcessorTicks.now();
      ProcessorTicks after = ProcessorTicks.now();
      while (used(after, busy.pid()) < 25 || after.othersShareSince(before) == null) {
        Thread.sleep(10);
        assertThat(busy.isAlive()).isTrue();
        after = ProcessorTicks.now();
      }
      assertThat(without(after, busy.pid()).othersShareSince(without(before, busy.pid())))
          .isGreaterThan(after.othersShareSince(before));
    } finally {
      busy.destroyForcibly();
    }
  }

  private static long used(ProcessorTicks ticks, long process) {
    return ticks.own().getOrDefault(process, 0L);
  }

  private static ProcessorTicks without(ProcessorTicks ticks, long process) {
    Map<Long, Long> own = new HashMap<>(ticks.own());
    own.remove(process);
    return new ProcessorTicks(ticks.processors(), ticks.used(), ticks.steal(), ticks.total(), own);
  }
}
