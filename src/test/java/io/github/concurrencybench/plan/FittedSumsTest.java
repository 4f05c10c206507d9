package io.github.concurrencybench.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FittedSumsTest {

  private static CpuWorkload sums(int tasks) {
    return CpuWorkload.toBeFitted("squares", tasks, Output.LOG);
  }

  @ParameterizedTest
  @CsvSource({
    // 20 sums on 2 processors are 10 turns: 0.05 s each.
    "2e9, 2, 20, 100000000",
    "2.1e9, 2, 20, 200000000",
    "5e9, 2, 20, 500000000",
    "5.1e9, 2, 20, 500000000",
    "10.1e9, 2, 20, 1000000000",
    // 21 sums are 11 turns.
    "4e9, 2, 21, 200000000",
    "2e9, 16, 160, 100000000",
    "2e9, 64, 20, 1000000000",
    "1, 1, 1000, 1",
  })
  void aBatchTakesHalfASecondWithAWorkerForEachProcessor(
      double squaresASecond, int cpus, int tasks, long size) {
    assertThat(new FittedSums(squaresASecond, cpus).of(sums(tasks)).size()).isEqualTo(size);
  }

  @Test
  void theSizeIsAFigureAndZerosAndNotTooSmallNorMuchTooLarge() {
    Random random = new Random(1);
    for (int run = 0; run < 1000; run++) {
      double speed = Math.pow(10, 3 + 8 * random.nextDouble());
      int cpus = 1 + random.nextInt(100);
      CpuWorkload fitted = new FittedSums(speed, cpus).of(sums(1 + random.nextInt(1000)));
      assertThat(String.valueOf(fitted.size())).matches("[125]0*");
      double seconds = Math.ceil(fitted.tasks() / (double) cpus) * fitted.size() / speed;
      if (fitted.size() > 1) {
        assertThat(seconds).isBetween(0.4999, 1.2501);
      }
    }
  }

  @Test
  void nothingElseChangesAndWhatWasFoundStays() {
    CpuWorkload fitted = new FittedSums(2e9, 2).of(sums(20));
    assertThat(fitted).isEqualTo(new CpuWorkload("squares", 100_000_000, 20, Output.LOG, true));
    assertThat(fitted.isToBeFitted()).isFalse();
    assertThat(sums(20).isToBeFitted()).isTrue();
  }

  @Test
  void saysWhatItHasDone() {
    FittedSums sums = new FittedSums(2e9, 2);
    assertThat(sums.sentence(sums.of(sums(20))))
        .isEqualTo(
            "squares: sized to 100,000,000 squares a sum so that a batch takes 0.5 s or more; to"
                + " keep that, set <size>100000000</size>.");
  }

  @Test
  void whereTheUserSizesThemThereHasToBeASize() {
    assertThatThrownBy(() -> new CpuWorkload("squares", 0, 20))
        .hasMessage("<size>0</size>: a sum has at least 1 square.");
    assertThatThrownBy(() -> new FittedSums(0, 2)).isInstanceOf(IllegalArgumentException.class);
  }
}
