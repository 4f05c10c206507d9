package io.github.concurrencybench.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Constructed histories, in which it is known what changed. */
final class ChangePointsTest {

  /** What durations are multiplied with, as logarithms. */
  enum Shape {
    NORMAL(random -> random::nextGaussian),
    /** One run in ten is disturbed. */
    DISTURBED(random -> () -> random.nextGaussian() * (random.nextDouble() < 0.1 ? 6 : 1)),
    /** Slow runs are further off than fast ones. */
    SKEWED(random -> () -> Math.exp(random.nextGaussian()) - 1.65);

    private final Function<Random, DoubleSupplier> noise;

    Shape(Function<Random, DoubleSupplier> noise) {
      this.noise = noise;
    }

    List<Double> around(double level, int runs, double noisy, Random random) {
      DoubleSupplier drawn = noise.apply(random);
      return DoubleStream.generate(() -> level * Math.exp(noisy * drawn.getAsDouble()))
          .limit(runs)
          .boxed()
          .toList();
    }
  }

  private static List<Double> joined(List<Double> first, List<Double> then) {
    List<Double> all = new ArrayList<>(first);
    all.addAll(then);
    return all;
  }

  @ParameterizedTest
  @EnumSource(Shape.class)
  void flatNoiseHasNoStepInNineteenOfTwentyHistories(Shape shape) {
    int histories = 0;
    int alarms = 0;
    for (int runs : new int[] {8, 12, 30, 100}) {
      for (double noisy : new double[] {0.02, 0.05, 0.15}) {
        for (int seed = 0; seed < 100; seed++) {
          List<Double> flat = shape.around(1e9, runs, noisy, new Random(1000L * runs + seed));
          histories++;
          alarms += ChangePoints.of(flat).isEmpty() ? 0 : 1;
        }
      }
    }
    assertThat((double) alarms / histories).isLessThan(0.05);
  }

  @ParameterizedTest
  @EnumSource(Shape.class)
  void aFifthMoreIsFoundAtItsRun(Shape shape) {
    int found = 0;
    for (int seed = 0; seed < 100; seed++) {
      Random random = new Random(seed);
      List<Double> stepped =
          joined(shape.around(1e9, 20, 0.02, random), shape.around(1.2e9, 10, 0.02, random));
      found += ChangePoints.of(stepped).equals(List.of(20)) ? 1 : 0;
    }
    assertThat(found).isGreaterThanOrEqualTo(85);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 13, 28, 29})
  void oneDisturbedRunIsNoStep(int at) {
    for (int seed = 0; seed < 50; seed++) {
      List<Double> disturbed =
          new ArrayList<>(Shape.NORMAL.around(1e9, 30, 0.02, new Random(seed)));
      disturbed.set(at, 5e9);
      assertThat(ChangePoints.of(disturbed)).as("seed %d", seed).isEmpty();
    }
  }

  @Test
  void upAndDownAgainAreTwoSteps() {
    List<Double> runs =
        joined(
            joined(Collections.nCopies(10, 1e9), Collections.nCopies(6, 1.3e9)),
            Collections.nCopies(4, 1e9));
    assertThat(ChangePoints.of(runs)).containsExactly(10, 16);
  }

  @Test
  void whatIsWithinTheToleranceIsNoStepHoweverQuiet() {
    assertThat(
            ChangePoints.of(joined(Collections.nCopies(20, 1e9), Collections.nCopies(20, 1.04e9))))
        .isEmpty();
  }

  @Test
  void ofFewRunsNothingIsSaid() {
    List<Double> few = joined(Collections.nCopies(4, 1e9), Collections.nCopies(3, 2e9));
    assertThat(ChangePoints.of(few)).isEmpty();
    assertThat(ChangePoints.of(joined(few, List.of(2e9)))).containsExactly(4);
  }

  @Test
  void theUnitOfTimeMakesNoDifference() {
    Random random = new Random(7);
    List<Double> nanos =
        joined(
            Shape.SKEWED.around(1e9, 20, 0.05, random), Shape.SKEWED.around(2e9, 20, 0.05, random));
    List<Double> seconds = nanos.stream().map(each -> each / 1e9).toList();
    assertThat(ChangePoints.of(nanos)).hasSize(1).isEqualTo(ChangePoints.of(seconds));
  }
}
