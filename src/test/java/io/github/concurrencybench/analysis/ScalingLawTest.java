package io.github.concurrencybench.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.concurrencybench.result.Scaling;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

final class ScalingLawTest {

  private static final int MANY = 100_000;

  /**
   * Queries a second of a Cisco server with 1 to 32 workers: Schwartz, Practical Scalability
   * Analysis with the Universal Scalability Law (2015), the data of its worked example.
   */
  private static final double[] CISCO = {
    955.16, 1878.91, 2688.01, 3548.68, 4315.54, 5130.43, 5931.37, 6531.08, 7219.8, 7867.61, 8278.71,
    8646.7, 9047.84, 9426.55, 9645.37, 9897.24, 10097.6, 10240.5, 10532.39, 10798.52, 11151.43,
    11518.63, 11806, 12089.37, 12075.41, 12177.29, 12211.41, 12158.93, 12155.27, 12118.04, 12140.4,
    12074.39
  };

  private static Map<Integer, Double> points(IntToDoubleFunction throughput, int... workers) {
    Map<Integer, Double> points = new LinkedHashMap<>();
    for (int count : workers) {
      points.put(count, throughput.applyAsDouble(count));
    }
    return points;
  }

  private static IntToDoubleFunction law(double lambda, double sigma, double kappa) {
    return n -> lambda * n / (1 + sigma * (n - 1) + kappa * n * (n - 1.0));
  }

  /** The book minimises absolute residuals, we relative ones: hence the tolerance. */
  @Test
  void findsThePublishedConstantsOfThePublishedData() {
    Map<Integer, Double> measured = new TreeMap<>();
    for (int index = 0; index < CISCO.length; index++) {
      measured.put(index + 1, CISCO[index]);
    }
    Scaling law = ScalingLaw.of(measured, MANY).orElseThrow();
    assertThat(law.lambda()).isCloseTo(995.6486, Percentage.withPercentage(4));
    assertThat(law.sigma()).isCloseTo(0.02671591, Percentage.withPercentage(25));
    assertThat(law.kappa()).isCloseTo(7.690945e-4, Percentage.withPercentage(17));
    assertThat(law.peakWorkers()).isCloseTo(35, within(2.0));
    assertThat(law.throughput(35)).isCloseTo(12341, Percentage.withPercentage(1.5));
    assertThat(law.fit()).isGreaterThan(0.99);
  }

  @Test
  void findsTheConstantsThatMadeTheData() {
    Scaling law =
        ScalingLaw.of(points(law(40, 0.05, 0.002), 1, 2, 4, 8, 16, 32, 64), MANY).orElseThrow();
    assertThat(law.lambda()).isCloseTo(40, within(1e-9));
    assertThat(law.sigma()).isCloseTo(0.05, within(1e-9));
    assertThat(law.kappa()).isCloseTo(0.002, within(1e-9));
    assertThat(law.peakWorkers()).isCloseTo(Math.sqrt(0.95 / 0.002), within(1e-6));
    assertThat(law.fit()).isCloseTo(1, within(1e-9));
  }

  @Test
  void withoutCoherencyItIsAmdahlsLaw() {
    Scaling law = ScalingLaw.of(points(law(10, 0.1, 0), 1, 2, 4, 8, 16, 32), MANY).orElseThrow();
    assertThat(law.sigma()).isCloseTo(0.1, within(1e-9));
    assertThat(law.kappa()).isCloseTo(0, within(1e-9));
  }

  @Test
  void aPeakFarBeyondWhatWasMeasuredIsNoPeak() {
    int[] workers = {1, 2, 4, 8, 16, 32};
    assertThat(ScalingLaw.of(points(law(10, 0, 1 / 16000.0), workers), MANY).orElseThrow())
        .satisfies(near -> assertThat(near.peakWorkers()).isCloseTo(126.5, within(0.1)));
    assertThat(ScalingLaw.of(points(law(10, 0, 1 / 17000.0), workers), MANY).orElseThrow())
        .satisfies(far -> assertThat(far.kappa()).isZero())
        .satisfies(far -> assertThat(far.peakWorkers()).isNull());
  }

  @Test
  void neitherConstantIsEverNegative() {
    Random random = new Random(7);
    for (int trial = 0; trial < 200; trial++) {
      IntToDoubleFunction linear = n -> n * Math.exp(0.03 * random.nextGaussian());
      Scaling law = ScalingLaw.of(points(linear, 1, 2, 4, 8, 16, 32), MANY).orElseThrow();
      assertThat(law.sigma()).isNotNegative();
      assertThat(law.kappa()).isNotNegative();
      assertThat(law.peakWorkers() == null).isEqualTo(law.kappa() == 0);
    }
  }

  @Test
  void findsThePeakInNoise() {
    Random random = new Random(11);
    IntToDoubleFunction exact = law(1, 0.02, 0.0005);
    IntToDoubleFunction noisy =
        n -> exact.applyAsDouble(n) * Math.exp(0.03 * random.nextGaussian());
    for (int trial = 0; trial < 100; trial++) {
      Scaling law = ScalingLaw.of(points(noisy, 1, 2, 4, 8, 16, 32, 64, 128), MANY).orElseThrow();
      assertThat(law.peakWorkers()).isCloseTo(44.3, within(6.0));
    }
  }

  @Test
  void refusesTheStairsOfEqualTasks() {
    IntToDoubleFunction stairs = n -> 160 / Math.ceil(160.0 / n);
    assertThat(ScalingLaw.of(points(stairs, 1, 2, 4, 8, 16, 32, 54, 80, 160), 160)).isPresent();
    assertThat(ScalingLaw.of(points(stairs, 10, 50, 54, 78, 80, 120, 160), 160))
        .as("less than four tasks a worker")
        .isEmpty();
    IntToDoubleFunction wall = n -> Math.min(n, 20);
    assertThat(ScalingLaw.of(points(wall, 1, 2, 4, 8, 16, 32, 64, 128), MANY))
        .as("a wall at 20 is no curve")
        .isEmpty();
  }

  @Test
  void refusesFewPoints() {
    assertThat(ScalingLaw.of(points(law(1, 0.1, 0.001), 1, 2, 4, 8), MANY)).isEmpty();
  }

  @Test
  void saysItInWords() {
    assertThat(ScalingWords.of(new Scaling(10, 0.05, 0.001, 30.8, 0.99)).text())
        .isEqualTo(
            "5.0 % of the work is done by one worker at a time (contention), which allows a speed-up"
                + " of 20.0 at most. Workers also wait for each other's data (coherency): beyond 31,"
                + " more make it slower.");
    assertThat(ScalingWords.of(new Scaling(10, 0.1, 0, null, 0.99)).text())
        .isEqualTo(
            "10 % of the work is done by one worker at a time (contention), which allows a speed-up"
                + " of 10.0 at most. Workers do not slow each other down beyond that (Amdahl's"
                + " law).");
    assertThat(ScalingWords.of(new Scaling(10, 0.0049, 0.001, 31.5, 0.99)).text())
        .isEqualTo(
            "Hardly any of the work is done by one worker at a time. Workers wait for each other's"
                + " data (coherency): beyond 32, more make it slower.");
    assertThat(ScalingWords.of(new Scaling(10, 0, 0, null, 0.99)).text())
        .isEqualTo(
            "Hardly any of the work is done by one worker at a time. Workers do not slow each other"
                + " down: twice as many do twice as much.");
    assertThat(ScalingWords.of(new Scaling(10, 1.2, 0.01, 1.0, 0.99)).text())
        .isEqualTo(
            "All of the work is done by one worker at a time (contention): more gain nothing."
                + " Workers also wait for each other's data (coherency): beyond 1, more make it"
                + " slower.");
  }

  @Test
  void aSerialPartIsNamedFromFivePercentOn() {
    assertThat(ScalingWords.serialPart(new Scaling(10, 0.05, 0, null, 1)).map(Said::text))
        .contains("5.0 % of the work is done by one worker at a time");
    assertThat(ScalingWords.serialPart(new Scaling(10, 1, 0, null, 1)).map(Said::text))
        .contains("all of the work is done by one worker at a time");
    assertThat(ScalingWords.serialPart(new Scaling(10, 0.049, 0, null, 1))).isEmpty();
  }

  @Test
  void amdahlsLawHasNoPeak() {
    Scaling law =
        ScalingLaw.of(points(law(10, 0.25, 0), 1, 2, 3, 4, 8, 16, 32), MANY).orElseThrow();
    assertThat(law.kappa()).isZero();
    assertThat(law.peakWorkers()).isNull();
    // Amdahl, 1967: with a quarter of it serial, at most four times as fast.
    assertThat(law.throughput(1e9) / law.lambda()).isCloseTo(4, within(1e-6));
  }
}
