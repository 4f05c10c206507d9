package io.github.concurrencybench.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ratios are given as logarithms; 10 % is 0.0953 of them. */
final class TrialTest {

  private static final double ASKED = 0.1;
  private static final NoiseFloor NONE = new NoiseFloor(List.of());
  private static final SignedRanks TEST = SignedRanks.among(20);

  private static List<Pair> pairs(double... worse) {
    return IntStream.range(0, worse.length)
        .mapToObj(index -> new Pair(index + 1, 1, Math.exp(worse[index]), worse[index]))
        .toList();
  }

  private static double[] repeated(int times, double worse) {
    return DoubleStream.generate(() -> worse).limit(times).toArray();
  }

  private static double[] joined(double[]... parts) {
    return Arrays.stream(parts).flatMapToDouble(Arrays::stream).toArray();
  }

  private static Trial.Standing standing(double... worse) {
    return trial(NONE, worse).standing();
  }

  private static Trial trial(NoiseFloor floor, double... worse) {
    return new Trial(pairs(worse), ASKED, floor, TEST);
  }

  /** The first number of pairs at which it is decided. */
  private static int decidedAfter(double... worse) {
    return IntStream.rangeClosed(0, worse.length)
        .filter(count -> !standing(Arrays.copyOf(worse, count)).isOpen())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void whatIsClearlyNotWorsePassesAfterFivePairs() {
    assertThat(standing(repeated(4, 0)).isOpen()).isTrue();
    assertThat(standing(repeated(5, 0)).verdict()).isEqualTo(Verdict.PASS);
  }

  @Test
  void fivePairsOfWhichOneIsWorseShowNothingYet() {
    assertThat(standing(0, 0, 0, 0, 0.2).isOpen()).isTrue();
    assertThat(standing(joined(repeated(4, 0), new double[] {0.2}, repeated(5, 0))).verdict())
        .isEqualTo(Verdict.PASS);
  }

  @Test
  void whatIsClearlyWorseIsConvictedAfterTwiceElevenFreshPairs() {
    double[] worse = repeated(60, 0.3);
    assertThat(decidedAfter(worse)).isEqualTo(5 + 11 + 11);
    Trial.Standing standing = standing(worse);
    assertThat(standing).isEqualTo(new Trial.Standing(Verdict.REGRESSED, 5, 27));
  }

  @Test
  void theSuspicionItselfNeverConvicts() {
    double[] worse = joined(repeated(10, 0.5), repeated(40, 0.02));
    assertThat(standing(worse).verdict()).isNotEqualTo(Verdict.REGRESSED);
  }

  @Test
  void oneConfirmationIsNotEnough() {
    double[] onlyFirst = joined(repeated(5, 0.5), repeated(11, 0.5), repeated(20, 0.08));
    assertThat(standing(onlyFirst).verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    double[] onlySecond = joined(repeated(5, 0.5), repeated(20, 0.08), repeated(20, 0.5));
    assertThat(standing(onlySecond).verdict()).isEqualTo(Verdict.INCONCLUSIVE);
  }

  @Test
  void aConfirmationEndsWhenTenOfItsPairsAreWithin() {
    double[] worse = joined(repeated(5, 0.5), repeated(10, 0.09), repeated(10, 0.5));
    assertThat(decidedAfter(worse)).isEqualTo(15);
  }

  @Test
  void aSuspectIsClearedByFreshPairs() {
    double[] worse =
        joined(new double[] {0.11, 0.12, 0.01, 0.12, 0, 0.11, 0, 0.1, 0, 0.11}, repeated(9, -0.2));
    assertThat(standing(Arrays.copyOf(worse, 10)).isOpen()).isTrue();
    assertThat(standing(worse).verdict()).isEqualTo(Verdict.PASS);
  }

  @Test
  void whatIsFarBetterIsConfirmedToo() {
    assertThat(standing(repeated(5, -0.3)).isOpen()).isTrue();
    assertThat(standing(repeated(10, -0.3))).isEqualTo(new Trial.Standing(Verdict.IMPROVED, 5, 10));
    assertThat(standing(joined(repeated(5, -0.3), repeated(10, 0))).verdict())
        .isEqualTo(Verdict.PASS);
  }

  @Test
  void whatIsHiddenByTheDifferenceOfEqualCodeIsNotConvicted() {
    NoiseFloor wide = new NoiseFloor(pairs(repeated(5, -0.2)));
    Trial trial = trial(wide, repeated(60, 0.3));
    assertThat(trial.standing().verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(trial.marginAfter(20).isWidened()).isTrue();
    assertThat(trial.marginAfter(20).used()).isEqualTo(Math.expm1(0.4));
    assertThat(trial(wide, repeated(60, 0.5)).standing().verdict()).isEqualTo(Verdict.REGRESSED);
  }

  @Test
  void aMarginThatWidensLaterIsForTheMiddleOfAConfirmationThatEndedEarly() {
    NoiseFloor wider = new NoiseFloor(pairs(joined(repeated(14, 0), repeated(13, 0.4))));
    double[] first = joined(repeated(10, 0.6), repeated(1, 0.3));
    Trial trial = trial(wider, joined(repeated(5, 0.6), first, repeated(11, 0.6)));
    assertThat(trial.marginAfter(27).used()).isGreaterThan(Math.expm1(0.3));
    assertThat(trial.standing().verdict()).isEqualTo(Verdict.REGRESSED);
  }

  @Test
  void theDifferenceOfEqualCodeAcquitsNobody() {
    NoiseFloor wide = new NoiseFloor(pairs(repeated(5, 0.2)));
    assertThat(trial(wide, repeated(5, 0.15)).standing().isOpen()).isTrue();
  }

  @Test
  void belowFivePairsOfEqualCodeTheMarginIsWhatWasAsked() {
    Margin margin = trial(new NoiseFloor(pairs(repeated(4, 0.2))), repeated(9, 0)).marginAfter(9);
    assertThat(margin).isEqualTo(new Margin(ASKED, ASKED, null));
  }

  @Test
  void whatUsesUpHalfOfTheMarginIsSuspicious() {
    assertThat(trial(NONE, repeated(4, 0)).isSuspicious()).isTrue();
    assertThat(trial(NONE, repeated(5, 0.04)).isSuspicious()).isFalse();
    assertThat(trial(NONE, repeated(5, 0.05)).isSuspicious()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.03, 0.3, 3, 100})
  void howeverNoisyEqualCodeIsConvictedOnlyAsOftenAsAllowed(double noise) {
    Random random = new Random(7);
    SignedRanks lenient = new SignedRanks(0.02);
    int trials = 3_000;
    int convicted = 0;
    for (int trial = 0; trial < trials; trial++) {
      Trial one = new Trial(pairs(drawn(random, noise, 0, 0.05)), ASKED, NONE, lenient);
      convicted += one.standing().verdict() == Verdict.REGRESSED ? 1 : 0;
    }
    assertThat(convicted).isLessThanOrEqualTo((int) (0.03 * trials));
  }

  @Test
  void findsTwentyPercentWithATenthAllowedInNineteenOfTwenty() {
    Random random = new Random(8);
    int trials = 500;
    int found = 0;
    for (int trial = 0; trial < trials; trial++) {
      found +=
          standing(drawn(random, 0.06, Math.log(1.2), 0.05)).verdict() == Verdict.REGRESSED ? 1 : 0;
    }
    assertThat(found).isGreaterThanOrEqualTo((int) (0.95 * trials));
  }

  /** Normal noise, and now and then one side that takes far longer. */
  private static double[] drawn(Random random, double noise, double shift, double outliers) {
    List<Double> drawn = new ArrayList<>();
    for (int pair = 0; pair < Trial.SCREENED + 2 * Trial.CONFIRMED; pair++) {
      double jump = random.nextDouble() < outliers ? (random.nextBoolean() ? 1 : -1) : 0;
      drawn.add(shift + noise * random.nextGaussian() + jump);
    }
    return drawn.stream().mapToDouble(Double::doubleValue).toArray();
  }

  @Test
  void whatItSaysItWouldCatchItCatches() {
    Random random = new Random(9);
    List<Pair> seen = pairs(Arrays.copyOf(drawn(random, 0.06, 0, 0), 10));
    double smallest = new Detectable(seen, TEST).slowdown(new Margin(ASKED, ASKED, null));
    assertThat(smallest).isBetween(0.1, 0.3);
    double sd = deviation(seen);
    assertThat(found(random, sd, Math.log1p(smallest))).isGreaterThanOrEqualTo(0.9);
    assertThat(found(random, sd, Math.log1p(0.7 * smallest))).isLessThan(0.9);
  }

  private static double deviation(List<Pair> pairs) {
    double mean = Pair.worse(pairs).stream().mapToDouble(w -> w).average().orElseThrow();
    return Math.sqrt(
        Pair.worse(pairs).stream().mapToDouble(w -> (w - mean) * (w - mean)).sum()
            / (pairs.size() - 1));
  }

  private static double found(Random random, double noise, double shift) {
    int trials = 400;
    int found = 0;
    for (int trial = 0; trial < trials; trial++) {
      found += standing(drawn(random, noise, shift, 0)).verdict() == Verdict.REGRESSED ? 1 : 0;
    }
    return (double) found / trials;
  }
}
