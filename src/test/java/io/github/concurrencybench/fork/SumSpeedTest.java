package io.github.concurrencybench.fork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** On a scripted machine: nothing here depends on how fast this one is. */
final class SumSpeedTest {

  @Test
  void whatDisturbsASumDoesNotCount() {
    List<Long> sizes = new ArrayList<>();
    double squaresASecond =
        SumSpeed.squaresASecond(
            size -> {
              sizes.add(size);
              return size * (sizes.size() % 3 == 0 ? 1 : 4);
            });
    assertThat(squaresASecond).isCloseTo(1e9, within(1.0));
  }

  @Test
  void sumsGrowUntilTheyAreLongEnoughToBeTimed() {
    List<Long> sizes = new ArrayList<>();
    SumSpeed.squaresASecond(
        size -> {
          sizes.add(size);
          return size / 2;
        });
    long last = sizes.get(sizes.size() - 1);
    assertThat(last / 2).isBetween(30_000_000L, 60_000_000L);
    assertThat(sizes.stream().mapToLong(size -> size / 2).sum())
        .isBetween(1_500_000_000L, 1_560_000_000L);
  }

  @Test
  void whatIsNotCompiledYetIsForgotten() {
    List<Long> sizes = new ArrayList<>();
    double squaresASecond =
        SumSpeed.squaresASecond(
            size -> {
              sizes.add(size);
              return sizes.size() < 30 ? size * 30 : size;
            });
    assertThat(squaresASecond).isCloseTo(1e9, within(1.0));
  }
}
