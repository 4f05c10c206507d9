package io.github.concurrencybench.mojo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class GrowthTest {

  private static final long HEAP = 40L << 20;

  private static List<String> grown(int runs, IntFunction<Vitals> after) {
    return new Growth(IntStream.range(0, runs).mapToObj(after).toList()).sentences();
  }

  @Test
  void whatGoesUpAndDownIsNoLeak() {
    SplittableRandom random = new SplittableRandom(7);
    assertThat(
            grown(
                60,
                run ->
                    new Vitals(
                        20 + random.nextInt(2),
                        90 + random.nextInt(4),
                        HEAP + random.nextInt(3 << 20),
                        5,
                        31,
                        1)))
        .isEmpty();
  }

  @Test
  void whatTheFirstRunMakesForAllOfThemIsNoLeak() {
    assertThat(grown(3, run -> new Vitals(run == 0 ? 3 : 30, 90, run == 0 ? 1 : HEAP, 5, 31, 1)))
        .isEmpty();
  }

  @Test
  void oneMoreEachTimeIsALeakOfEverything() {
    assertThat(
            grown(
                10,
                run ->
                    new Vitals(
                        20 + run, 90 + run, HEAP + run * (2L << 20), 5 + run, 31 + run, 1 + run)))
        .containsExactly(
            "threads: 22 at first, 28 at last",
            "open files: 92 at first, 98 at last",
            "bytes of heap: 46137344 at first, 58720256 at last",
            "temporary files: 7 at first, 13 at last",
            "unfinished files: 33 at first, 39 at last",
            "processes: 3 at first, 9 at last");
  }

  @Test
  void aSingleFileThatStaysIsALeak() {
    assertThat(grown(6, run -> new Vitals(20, 90, HEAP, run < 3 ? 5 : 6, 31, 1)))
        .containsExactly("temporary files: 5 at first, 6 at last");
  }

  @Test
  void twoRunsShowNothing() {
    assertThatThrownBy(() -> grown(2, run -> new Vitals(1, 1, 1, 1, 1, 1)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
