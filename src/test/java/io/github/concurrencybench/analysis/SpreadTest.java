package io.github.concurrencybench.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SpreadTest {

  /**
   * The first 100 of 272 eruptions of Old Faithful, in minutes: Azzalini and Bowman, A Look at Some
   * Data on the Old Faithful Geyser, Applied Statistics 39 (1990); R's data set {@code faithful}.
   */
  private static final double[] ERUPTIONS = {
    3.600, 1.800, 3.333, 2.283, 4.533, 2.883, 4.700, 3.600, 1.950, 4.350, 1.833, 3.917, 4.200,
    1.750, 4.700, 2.167, 1.750, 4.800, 1.600, 4.250, 1.800, 1.750, 3.450, 3.067, 4.533, 3.600,
    1.967, 4.083, 3.850, 4.433, 4.300, 4.467, 3.367, 4.033, 3.833, 2.017, 1.867, 4.833, 1.833,
    4.783, 4.350, 1.883, 4.567, 1.750, 4.533, 3.317, 3.833, 2.100, 4.633, 2.000, 4.800, 4.716,
    1.833, 4.833, 1.733, 4.883, 3.717, 1.667, 4.567, 4.317, 2.233, 4.500, 1.750, 4.800, 1.817,
    4.400, 4.167, 4.700, 2.067, 4.700, 4.033, 1.967, 4.500, 4.000, 1.983, 5.067, 2.017, 4.567,
    3.883, 3.600, 4.133, 4.333, 4.100, 2.633, 4.067, 4.933, 3.950, 4.517, 2.167, 4.000, 2.200,
    4.333, 1.867, 4.817, 1.833, 4.300, 4.667, 3.750, 1.867, 4.900
  };

  private static List<Double> listed(double... values) {
    return DoubleStream.of(values).boxed().toList();
  }

  /** The example in R's page on {@code mad}: the nine first numbers have 2.9652. */
  @Test
  void theMedianDeviationIsThatOfTheBook() {
    assertThat(Spread.deviation(listed(1, 2, 3, 4, 5, 6, 7, 8, 9))).isCloseTo(2.9652, within(1e-9));
  }

  /**
   * Michelson's first experiment on the speed of light (Stigler, Do Robust Estimators Work with
   * Real Data?, Annals of Statistics 5, 1977; R's {@code morley}): quartiles 850 and 980, median
   * 940.
   */
  @Test
  void theQuartilesAreThoseOfThePublishedData() {
    List<Double> speeds =
        listed(
            850, 740, 900, 1070, 930, 850, 950, 980, 980, 880, 1000, 980, 930, 650, 760, 810, 1000,
            1000, 960, 960);
    Spread quartiles = Spread.of(speeds, 0.25);
    assertThat(quartiles).isEqualTo(new Spread(850, 980));
    assertThat(Rounds.median(speeds)).isEqualTo(940);
  }

  @Test
  void theGeyserHasTwoHumps() {
    Humps humps = Humps.of(listed(ERUPTIONS)).orElseThrow();
    assertThat(humps.lower()).isCloseTo(2.0, within(0.15));
    assertThat(humps.upper()).isCloseTo(4.3, within(0.15));
  }

  /** Those of Michelson have one, at least at this size. */
  @Test
  void oneHumpIsSeldomTakenForTwo() {
    Random random = new Random(5);
    int found = 0;
    for (int trial = 0; trial < 2_000; trial++) {
      int count = Humps.FEWEST + random.nextInt(20);
      List<Double> values =
          IntStream.range(0, count).mapToObj(i -> Math.exp(0.1 * random.nextGaussian())).toList();
      found += Humps.of(values).isPresent() ? 1 : 0;
    }
    assertThat(found / 2_000.0).isLessThan(0.02);
  }

  @Test
  void twoHumpsAreSeldomMissed() {
    Random random = new Random(6);
    int found = 0;
    for (int trial = 0; trial < 1_000; trial++) {
      List<Double> values =
          IntStream.range(0, 20)
              .mapToObj(i -> (i % 3 == 0 ? 1.5 : 1) * Math.exp(0.05 * random.nextGaussian()))
              .toList();
      found += Humps.of(values).isPresent() ? 1 : 0;
    }
    assertThat(found / 1_000.0).isGreaterThan(0.95);
  }

  @Test
  void fewOrEqualValuesHaveNoHumps() {
    assertThat(Humps.of(listed(1, 1, 1, 2, 2, 2))).isEmpty();
    double[] equal = new double[20];
    Arrays.fill(equal, 3);
    assertThat(Humps.of(listed(equal))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void neitherOrderNorScaleMatter(long seed) {
    List<Double> shuffled = new ArrayList<>(listed(ERUPTIONS));
    java.util.Collections.shuffle(shuffled, new Random(seed));
    List<Double> scaled = shuffled.stream().map(minutes -> minutes * 1024).toList();
    assertThat(Spread.of(scaled, 0.1).ratio())
        .isCloseTo(Spread.of(listed(ERUPTIONS), 0.1).ratio(), within(1e-12));
    assertThat(Spread.deviation(scaled))
        .isCloseTo(1024 * Spread.deviation(listed(ERUPTIONS)), within(1e-9));
    assertThat(Humps.of(scaled)).isPresent();
  }
}
