package io.github.concurrencybench.analysis;

import io.github.concurrencybench.plan.Workers;
import io.github.concurrencybench.result.Best;
import io.github.concurrencybench.result.Confidence;
import io.github.concurrencybench.result.Estimate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Ranks the numbers of workers of one curve. */
final class Ranking {

  /**
   * A larger number is preferred unless a smaller one is, at odds of nineteen to one, good enough:
   * see the decision 0012.
   */
  private static final double SLOWER = 0.05;

  /** Where all numbers were measured alike, only what is shown to be slower is left out. */
  private static final double SHOWN_SLOWER = 0.975;

  /** With so many times the least worker time seen, more workers help almost in proportion. */
  private static final double PROPORTIONAL = 1.25;

  private final boolean raced;
  private final List<Timing> all;
  private final double tolerance;
  private final Gambles gambles;
  private final Judging judging;
  private final List<Timing> ranked;
  private final Timing fastest;

  /**
   * Takes the timings.
   *
   * @param timings those of clean cells
   * @param tolerance how many times the duration of the fastest is as good
   */
  Ranking(List<Timing> timings, double tolerance) {
    this.tolerance = tolerance;
    this.raced = timings.stream().map(timing -> timing.rounds().keySet()).distinct().count() > 1;
    List<Timing> ascending =
        timings.stream().sorted(Comparator.comparing(Timing::workers)).toList();
    this.gambles = Gambles.among(ascending);
    Set<Workers> risky = gambles.workers();
    Predicate<Timing> isRisky = timing -> raced && risky.contains(timing.workers());
    this.all =
        Stream.of(isRisky.negate(), isRisky)
            .flatMap(kind -> smoothed(ascending.stream().filter(kind)).stream())
            .sorted(Comparator.comparing(Timing::workers))
            .toList();
    this.ranked = all.stream().filter(timing -> !risky.contains(timing.workers())).toList();
    this.judging = Judging.of(all);
    this.fastest = judging.fastest(ranked);
  }

  /** In a race, calm numbers and gambles tell nothing about each other. */
  private static List<Timing> smoothed(Stream<Timing> ascending) {
    return new Neighbours(ascending.toList()).smoothed();
  }

  /** Empty where nothing was timed. */
  Optional<Best> best() {
    return ranked.stream().filter(timing -> !isOver(timing)).findFirst().map(this::best);
  }

  Gambles gambles() {
    return gambles;
  }

  /** All, ascending by workers. */
  List<Timing> measured() {
    return all;
  }

  /** All but the gambles, ascending by workers. */
  List<Timing> ranked() {
    return ranked;
  }

  /** The next larger number that was measured. */
  Optional<Workers> above(Workers number) {
    return all.stream()
        .map(Timing::workers)
        .filter(workers -> workers.compareTo(number) > 0)
        .min(Workers::compareTo);
  }

  /** The next smaller number that was measured. */
  Optional<Workers> below(Workers number) {
    return all.stream()
        .map(Timing::workers)
        .filter(workers -> workers.compareTo(number) < 0)
        .max(Workers::compareTo);
  }

  /** The largest number up to which more workers help almost in proportion. */
  Timing knee() {
    double least = Double.POSITIVE_INFINITY;
    Timing knee = all.get(0);
    for (Timing timing : all) {
      double workerTime = timing.workers().count() * timing.shortest();
      least = Math.min(least, workerTime);
      knee = workerTime <= PROPORTIONAL * least ? timing : knee;
    }
    return knee;
  }

  /** Null where nothing was timed. */
  Timing fastest() {
    return fastest;
  }

  /** Whether a number has to be taken for slower than the fastest by more than the tolerance. */
  boolean isOver(Timing timing) {
    return isAbove(judging.ratios(timing, fastest), tolerance);
  }

  /** How many times the duration of the fastest, round by round. */
  Estimate slowness(Timing timing) {
    return Rounds.estimate(judging.ratios(timing, fastest));
  }

  /** Whether some numbers were measured more often than others. */
  boolean isRaced() {
    return raced;
  }

  Judging judging() {
    return judging;
  }

  private boolean isAbove(Collection<Double> ratios, double limit) {
    return Rounds.lowerBound(ratios, raced ? SLOWER : SHOWN_SLOWER) > limit;
  }

  private Best best(Timing answer) {
    Certainty certainty = new Certainty(this, answer, tolerance);
    Confidence confidence = confidence(answer, certainty);
    return new Best(
        answer.workers(),
        answer.workers(),
        plateauEnd(answer),
        confidence,
        confidence == Confidence.CONFIRMED ? null : certainty.moreRounds());
  }

  /** The plateau ends before the first number that is slower or a gamble. */
  private Workers plateauEnd(Timing answer) {
    Workers end = answer.workers();
    for (Timing timing : all) {
      if (timing.workers().compareTo(answer.workers()) > 0) {
        if (gambles.has(timing) || isOver(timing)) {
          return end;
        }
        end = timing.workers();
      }
    }
    return end;
  }

  private Confidence confidence(Timing answer, Certainty certainty) {
    Estimate slowness = slowness(answer);
    if (!slowness.hasInterval()) {
      return Confidence.UNDECIDED;
    }
    if (certainty.isSure()) {
      return Confidence.CONFIRMED;
    }
    return slowness.median() <= tolerance ? Confidence.PLAUSIBLE : Confidence.UNDECIDED;
  }
}
