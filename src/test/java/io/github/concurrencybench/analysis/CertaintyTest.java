package io.github.concurrencybench.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.concurrencybench.plan.Workers;
import io.github.concurrencybench.result.Best;
import io.github.concurrencybench.result.Confidence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What it takes to be confirmed. The race begins after round 3. */
final class CertaintyTest {

  private final List<Timing> timings = new ArrayList<>(List.of(timing(1, 1, 900)));

  private static Timing timing(int workers, int firstRound, double... durations) {
    Map<Integer, Double> rounds = new TreeMap<>();
    for (int index = 0; index < durations.length; index++) {
      rounds.put(firstRound + index, durations[index]);
    }
    return new Timing(new Workers(workers), rounds);
  }

  private static double[] times(int rounds, double duration) {
    double[] all = new double[rounds];
    Arrays.fill(all, duration);
    return all;
  }

  private void measured(int workers, double... durations) {
    timings.add(timing(workers, 1, durations));
  }

  private Best best() {
    return new Ranking(timings, 1.05).best().orElseThrow();
  }

  private Confidence confidence() {
    return best().confidence();
  }

  /** Above the answer durations jump; it has run without a jump so often itself. */
  private void besideJumps(int calmRounds, int jumps) {
    double[] durations = times(calmRounds + jumps, 100);
    Arrays.fill(durations, 1, 1 + jumps, 500);
    measured(43, times(calmRounds + jumps, 112));
    measured(44, durations);
    measured(46, 100, 700, 650, 100, 800, 700);
    measured(48, 700, 100, 800);
  }

  @Test
  void besideJumpsTwelveCalmRoundsAreEnough() {
    besideJumps(12, 0);
    assertThat(best().workers()).isEqualTo(new Workers(44));
    assertThat(confidence()).isEqualTo(Confidence.CONFIRMED);
  }

  @Test
  void besideJumpsEightCalmRoundsAreLuckOneTimeInSixty() {
    besideJumps(8, 0);
    assertThat(best().workers()).isEqualTo(new Workers(44));
    assertThat(confidence()).isEqualTo(Confidence.PLAUSIBLE);
    assertThat(best().moreRounds()).isEqualTo(4);
  }

  @Test
  void anAnswerThatHasJumpedItselfTakesMoreRounds() {
    besideJumps(12, 1);
    assertThat(best().workers()).isEqualTo(new Workers(44));
    assertThat(confidence()).isEqualTo(Confidence.PLAUSIBLE);
  }

  @Test
  void jumpsOfSmallerNumbersSpeakAgainstTheAnswerToo() {
    besideJumps(12, 0);
    timings.removeIf(timing -> timing.workers().count() == 43);
    timings.add(timing(43, 4, 130, 125, 900, 800));
    assertThat(best().workers()).isEqualTo(new Workers(44));
    assertThat(confidence()).isEqualTo(Confidence.PLAUSIBLE);
  }

  @Test
  void whatIsAlwaysSlowerIsNoJump() {
    timings.clear();
    measured(4, times(5, 100));
    measured(8, times(5, 200));
    assertThat(confidence()).isEqualTo(Confidence.CONFIRMED);
  }

  private void plateauOf(double others) {
    plateau(200, others);
  }

  private void plateau(double below, double others) {
    measured(2, times(3, below));
    measured(4, times(9, 100));
    measured(8, 101, 101, 101, 101, 101, 101, 101, 101, 101);
    measured(16, times(3, others));
    measured(32, others);
    measured(64, others);
  }

  @Test
  void aPlateauIsConfirmedByItsNumbersTogether() {
    plateauOf(100);
    assertThat(best().workers()).isEqualTo(new Workers(4));
    assertThat(confidence()).isEqualTo(Confidence.CONFIRMED);
  }

  /** With 3, it may take as long as with 4. */
  @Test
  void whereASmallerNumberMayBeAsGoodNothingIsConfirmed() {
    plateau(150, 100);
    assertThat(best().workers()).isEqualTo(new Workers(4));
    assertThat(confidence()).isEqualTo(Confidence.PLAUSIBLE);
  }

  /** Both ends of a hollow take as long, and its ground is in between. */
  @Test
  void wherePartsOfTheRangeAreUnknownNothingIsConfirmed() {
    measured(2, times(3, 200));
    measured(4, times(9, 100));
    measured(64, times(9, 101));
    assertThat(best().workers()).isEqualTo(new Workers(4));
    assertThat(confidence()).isEqualTo(Confidence.PLAUSIBLE);
  }

  @Test
  void aPlateauThatMayBeFasterIsNotConfirmed() {
    plateauOf(94);
    assertThat(best().workers()).isEqualTo(new Workers(4));
    assertThat(confidence()).isEqualTo(Confidence.PLAUSIBLE);
  }

  @Test
  void aPlateauWhoseNumbersTogetherMayBeFasterIsNotConfirmed() {
    measured(2, times(3, 150));
    measured(4, times(9, 100));
    measured(8, times(9, 101));
    measured(32, 96, 94, 96);
    measured(40, 96, 94, 96);
    measured(48, 96, 94, 96);
    assertThat(best().workers()).isEqualTo(new Workers(4));
    assertThat(confidence()).isEqualTo(Confidence.PLAUSIBLE);
  }

  @Test
  void aSingleNumberThatWasFasterIsNotHiddenByItsNeighbours() {
    plateauOf(100);
    timings.add(timing(48, 1, 90));
    assertThat(confidence()).isEqualTo(Confidence.PLAUSIBLE);
  }

  private void peak(int below, int above, int looksAbove) {
    measured(below, times(9, 108));
    measured(20, times(9, 100));
    measured(above, times(looksAbove, 112));
    measured(40, times(3, 130));
  }

  @Test
  void aPeakIsConfirmedWhereBothSidesAreCloseAndWellKnown() {
    peak(19, 21, 5);
    assertThat(best().workers()).isEqualTo(new Workers(20));
    assertThat(confidence()).isEqualTo(Confidence.CONFIRMED);
  }

  @Test
  void aFasterNumberMayHideOnEitherSideOfAPeak() {
    peak(17, 21, 5);
    assertThat(confidence()).isEqualTo(Confidence.PLAUSIBLE);
    timings.clear();
    peak(19, 23, 5);
    assertThat(confidence()).isEqualTo(Confidence.PLAUSIBLE);
  }

  @Test
  void theNextLargerThanAPeakMayHaveBeenUnlucky() {
    peak(19, 21, 3);
    assertThat(confidence()).isEqualTo(Confidence.PLAUSIBLE);
  }
}
