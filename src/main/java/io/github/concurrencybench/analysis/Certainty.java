package io.github.concurrencybench.analysis;

import io.github.concurrencybench.plan.Workers;
import io.github.concurrencybench.result.Estimate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Whether an answer is confirmed: no other number is faster by more than the tolerance.
 *
 * @param ranking what is known
 * @param answer what may be the best
 * @param tolerance how many times the duration of the fastest is as good
 */
record Certainty(Ranking ranking, Timing answer, double tolerance) {

  /** A gamble whose mean is nearer than that to the answer's may be none. */
  private static final double CLEARLY_WORSE = 1.25;

  /** Between numbers no farther apart than this, none is looked for. */
  private static final double NEAR = 1.4;

  /** Where so much of what more workers could gain was gained, fewer are slower. */
  private static final double IN_PROPORTION = 0.9;

  /** Between numbers farther apart than this, others may be faster than both. */
  private static final double FAR = 4;

  /** As many looks at a number and those nearest to it say enough about it together. */
  private static final int ENOUGH = 9;

  boolean isSure() {
    return isCalm()
        && hidesNoSmaller()
        && leavesNoGapAbove()
        && hidesNoPeak()
        && ranking.ranked().stream().noneMatch(this::mayBeBeatenBy);
  }

  /**
   * Whether no smaller number that is as good hides below the answer. None does where the next
   * smaller one is near, or slower almost in proportion. Of a list, the answer is among its
   * numbers.
   */
  private boolean hidesNoSmaller() {
    Optional<Timing> below =
        ranking.measured().stream()
            .filter(timing -> timing.workers().compareTo(answer.workers()) < 0)
            .reduce((one, larger) -> larger);
    return !ranking.isRaced() || below.stream().noneMatch(this::isFarAndFast);
  }

  /** Whether something was measured between the answer and what is beyond the fastest number. */
  private boolean leavesNoGapAbove() {
    int last =
        ranking.above(ranking.fastest().workers()).orElse(ranking.fastest().workers()).count();
    List<Integer> known =
        ranking.measured().stream()
            .map(timing -> timing.workers().count())
            .filter(count -> count >= answer.workers().count() && count <= last)
            .toList();
    return !ranking.isRaced()
        || IntStream.range(1, known.size())
            .allMatch(index -> known.get(index) <= FAR * known.get(index - 1));
  }

  private boolean isFarAndFast(Timing smaller) {
    double times = (double) answer.workers().count() / smaller.workers().count();
    boolean far = times > NEAR && answer.workers().count() - smaller.workers().count() > 1;
    return far && smaller.median() / answer.median() < IN_PROPORTION * times;
  }

  /** Where durations jump, a few lucky rounds are not enough, nor gambles that may be none. */
  private boolean isCalm() {
    Gambles gambles = ranking.gambles();
    return gambles.looksMissing(answer.workers()) == 0
        && ranking.measured().stream()
            .filter(gambles::has)
            .allMatch(gamble -> gamble.mean() > CLEARLY_WORSE * answer.mean());
  }

  /** How many more rounds would settle it, as far as one can tell; 1 at least. */
  int moreRounds() {
    int narrower =
        ranking.ranked().stream()
            .filter(this::mayBeBeatenBy)
            .map(other -> ranking.judging().ratios(answer, other))
            .mapToInt(ratios -> Settling.moreRounds(ratios, tolerance))
            .max()
            .orElse(1);
    return Math.max(narrower, ranking.gambles().looksMissing(answer.workers()));
  }

  /**
   * Whether no faster number hides next to the fastest: where more are slower, a peak may, or the
   * next larger was given up after a few unlucky looks. Of a list, the answer is among its numbers.
   */
  private boolean hidesNoPeak() {
    Timing fastest = ranking.fastest();
    Workers peak = fastest.workers();
    Optional<Workers> next = ranking.above(peak);
    boolean falls =
        ranking.measured().stream()
            .filter(timing -> timing.workers().compareTo(peak) > 0)
            .anyMatch(t -> ranking.gambles().has(t) || t.median() > tolerance * fastest.median());
    return !ranking.isRaced()
        || !falls
        || next.filter(this::isWellKnown).isPresent()
            && Stream.concat(next.stream(), ranking.below(peak).stream())
                .allMatch(side -> isNextTo(peak, side));
  }

  private boolean isWellKnown(Workers number) {
    return ranking.measured().stream()
        .filter(timing -> timing.workers().equals(number))
        .allMatch(timing -> timing.rounds().size() >= Rounds.FEWEST_FOR_INTERVAL);
  }

  private boolean isNextTo(Workers one, Workers other) {
    int apart = Math.abs(one.count() - other.count());
    return apart <= Math.max(1, (tolerance - 1) * one.count());
  }

  /** Unless another number is shown not to be faster by more than the tolerance. */
  private boolean mayBeBeatenBy(Timing other) {
    List<Double> ratios = ranking.judging().ratios(answer, other);
    Estimate ratio = Rounds.estimate(ratios);
    if (ratio.hasInterval()) {
      return ratio.high() > tolerance;
    }
    boolean slower = ratio.median() * tolerance <= 1 && ratios.stream().allMatch(r -> r < 1);
    return !slower && (ratio.median() > tolerance || mayBeBeaten(ratiosAround(other)));
  }

  private boolean mayBeBeaten(List<Double> ratios) {
    Estimate ratio = Rounds.estimate(ratios);
    return !ratio.hasInterval() || ratio.high() > tolerance;
  }

  /** With its neighbours, since curves are smooth; the first few looks say too little alone. */
  private List<Double> ratiosAround(Timing other) {
    List<Double> pool = new ArrayList<>();
    ranking.ranked().stream()
        .filter(timing -> !timing.workers().equals(answer.workers()))
        .sorted(Comparator.comparingDouble(timing -> apart(timing, other)))
        .takeWhile(timing -> pool.size() < ENOUGH)
        .forEach(timing -> pool.addAll(ranking.judging().ratios(answer, timing)));
    return pool;
  }

  private static double apart(Timing one, Timing other) {
    return Math.abs(Math.log((double) one.workers().count() / other.workers().count()));
  }
}
