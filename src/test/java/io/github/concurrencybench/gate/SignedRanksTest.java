package io.github.concurrencybench.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SignedRanksTest {

  /** Wilcoxon and Wilcox, Some Rapid Approximate Statistical Procedures (1964), one-sided. */
  @ParameterizedTest
  @CsvSource({
    "5, 0.05, 0",
    "8, 0.05, 5",
    "10, 0.05, 10",
    "10, 0.025, 8",
    "10, 0.005, 3",
    "20, 0.05, 60",
    "20, 0.005, 37",
    "30, 0.05, 151",
    "4, 0.05, -1"
  })
  void agreesWithThePublishedTable(int values, double level, int most) {
    assertThat(new SignedRanks(level).most(values)).isEqualTo(most);
  }

  @Test
  void aLargeValueOnTheOtherSideCountsMoreThanASmallOne() {
    List<Double> small = List.of(-5.0, -4.0, -3.0, -2.0, -6.0, 0.5);
    List<Double> large = List.of(-5.0, -4.0, -3.0, -2.0, -1.0, 6.5);
    assertThat(SignedRanks.USUAL.showBelow(small, 0)).isTrue();
    assertThat(SignedRanks.USUAL.showBelow(large, 0)).isFalse();
    assertThat(SignedRanks.USUAL.showAbove(small, 0)).isFalse();
    assertThat(SignedRanks.USUAL.showAbove(small.stream().map(v -> -v).toList(), 0)).isTrue();
  }

  @Test
  void sharesWhatABuildIsAllowedAmongItsComparisons() {
    assertThat(SignedRanks.among(20).level()).isEqualTo(0.004 / 20);
    assertThat(SignedRanks.among(0).level()).isEqualTo(0.004);
  }

  @Test
  void nothingShowsNothing() {
    assertThat(SignedRanks.USUAL.showBelow(List.of(), 1)).isFalse();
  }
}
