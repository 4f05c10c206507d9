package io.github.concurrencybench.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.concurrencybench.HandMade;
import io.github.concurrencybench.result.Estimate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RoundsTest {

  private static List<Double> numbersTo(int count) {
    return IntStream.rangeClosed(1, count).mapToObj(i -> (double) i).toList();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void tellsNoIntervalBelowFiveRounds(int rounds) {
    Estimate estimate = Rounds.estimate(numbersTo(rounds));
    assertThat(estimate.hasInterval()).isFalse();
    assertThat(estimate.median()).isEqualTo((rounds + 1) / 2.0);
  }

  /**
   * Ranks of the 95 % interval of a median, as tables of the sign test have them: Conover,
   * Practical Nonparametric Statistics, 3rd edition, table A3 and section 3.2.
   */
  @ParameterizedTest
  @CsvSource({
    "5, 1, 5",
    "6, 1, 6",
    "7, 1, 7",
    "8, 1, 8",
    "9, 2, 8",
    "10, 2, 9",
    "11, 2, 10",
    "12, 3, 10",
    "15, 4, 12",
    "16, 4, 13",
    "17, 5, 13",
    "20, 6, 15",
    "25, 8, 18",
    "30, 10, 21"
  })
  void takesTheRanksOfTheSignTest(int rounds, double low, double high) {
    List<Double> values = new ArrayList<>(numbersTo(rounds));
    Collections.shuffle(values, new Random(rounds));
    assertThat(Rounds.estimate(values)).isEqualTo(new Estimate((rounds + 1) / 2.0, low, high));
  }

  @Test
  void coversTheMedianOfSkewedValues() {
    Random random = new Random(20260102);
    for (int rounds = 5; rounds <= 20; rounds++) {
      int covered = 0;
      for (int trial = 0; trial < 4_000; trial++) {
        List<Double> values = new ArrayList<>();
        for (int each = 0; each < rounds; each++) {
          values.add(Math.exp(random.nextGaussian()));
        }
        Estimate estimate = Rounds.estimate(values);
        covered += estimate.low() <= 1 && 1 <= estimate.high() ? 1 : 0;
      }
      assertThat(covered / 4_000.0)
          .as("%d rounds", rounds)
          .isCloseTo(Rounds.coverage(rounds), within(0.02));
    }
  }

  /** What a round has in common cancels out, and so does the disturbance that both share. */
  @Test
  void theIntervalOfARatioCoversTheTrueRatio() {
    Random random = new Random(20261123);
    for (int rounds = 5; rounds <= 20; rounds += 3) {
      int covered = 0;
      for (int trial = 0; trial < 4_000; trial++) {
        Map<Integer, Double> over = new TreeMap<>();
        Map<Integer, Double> under = new TreeMap<>();
        for (int round = 1; round <= rounds; round++) {
          double common = random.nextDouble() < 0.2 ? 3 : 1 + random.nextDouble();
          over.put(round, 1.2 * common * Math.exp(0.1 * random.nextGaussian()));
          under.put(round, common * Math.exp(0.1 * random.nextGaussian()));
        }
        over.put(rounds + 1, 99.0);
        Estimate ratio = Rounds.estimate(Rounds.ratios(over, under));
        covered += ratio.low() <= 1.2 && 1.2 <= ratio.high() ? 1 : 0;
      }
      assertThat(covered / 4_000.0)
          .as("%d rounds", rounds)
          .isCloseTo(Rounds.coverage(rounds), within(0.02));
    }
  }

  /** 1 - 2 P(B <= k - 1) with B binomial: Conover, table A3, as above. */
  @ParameterizedTest
  @CsvSource({
    "4, 0",
    "5, 0.9375",
    "6, 0.9688",
    "7, 0.9844",
    "8, 0.9922",
    "9, 0.9609",
    "10, 0.9785",
    "11, 0.9883",
    "12, 0.9614",
    "15, 0.9648",
    "17, 0.9510",
    "20, 0.9586"
  })
  void tellsHowOftenItsIntervalIsRight(int rounds, double share) {
    assertThat(Rounds.coverage(rounds)).isCloseTo(share, within(1e-4));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void neitherOrderNorScaleMatter(long seed) {
    Random random = new Random(seed);
    List<Double> values =
        new ArrayList<>(random.doubles(5 + random.nextInt(20), 0.1, 9).boxed().toList());
    Estimate estimate = Rounds.estimate(values);
    Collections.shuffle(values, random);
    assertThat(Rounds.estimate(values)).isEqualTo(estimate);
    Estimate scaled = Rounds.estimate(values.stream().map(value -> value * 1e9).toList());
    assertThat(scaled.median()).isCloseTo(estimate.median() * 1e9, within(1.0));
    assertThat(scaled.low()).isCloseTo(estimate.low() * 1e9, within(1.0));
    assertThat(scaled.high()).isCloseTo(estimate.high() * 1e9, within(1.0));
  }

  @Test
  void takesOneMedianARound() {
    assertThat(
            Rounds.medians(
                List.of(
                    HandMade.sample(2, 9),
                    HandMade.sample(1, 1),
                    HandMade.sample(1, 5),
                    HandMade.sample(1, 2)),
                sample -> sample.duration().toMillis()))
        .isEqualTo(Map.of(1, 2.0, 2, 9.0));
  }

  @Test
  void comparesWhatWasMeasuredInTheSameRound() {
    assertThat(Rounds.ratios(Map.of(1, 4.0, 2, 9.0), Map.of(1, 2.0, 3, 5.0))).containsExactly(2.0);
  }
}
