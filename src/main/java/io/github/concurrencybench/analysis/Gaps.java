package io.github.concurrencybench.analysis;

import io.github.concurrencybench.plan.Workers;
import io.github.concurrencybench.result.Best;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where between the numbers that were measured the answer may hide: below the smallest that is good
 * enough, and on the far side of the fastest where more workers have made it slower.
 *
 * @param ranking what is known
 * @param tasks how many tasks a batch has
 * @param predictions numbers that a rule predicts
 */
record Gaps(Ranking ranking, int tasks, List<Workers> predictions) {

  /** Two numbers closer than this are not told apart. */
  private static final double CLOSE = 1.3;

  private static final double STEEP = 1.5;

  /** Between two numbers this far apart, even those of a plateau, something else may be. */
  private static final double WIDE = 8;

  /** Where durations rise or jump again, closer ones are. */
  private static final double CLOSE_TO_A_PEAK = 1.06;

  /** More than this above the fastest, the numbers between may be better. */
  private static final double FALLEN = 1.1;

  /** Next to the largest number that helps in proportion: there a target has its capacity. */
  Optional<Workers> aroundTheKnee() {
    Workers knee = ranking.knee().workers();
    return ranking.above(knee).flatMap(above -> between(knee, above, CLOSE));
  }

  /** Whether a smaller number may be as good; empty where there is no room for one. */
  Optional<Workers> belowTheAnswer() {
    return ranking
        .best()
        .map(Best::workers)
        .flatMap(answer -> ranking.below(answer).flatMap(low -> between(low, answer, CLOSE)));
  }

  /** Above the answer: wide gaps, and the one before durations rise, where a peak may hide. */
  Optional<Workers> aboveTheAnswer() {
    Workers low = ranking.best().map(Best::workers).orElseThrow();
    for (Timing timing : ranking.measured()) {
      if (timing.workers().compareTo(low) > 0) {
        boolean slower = isSlower(timing);
        Optional<Workers> hidden = between(low, timing.workers(), closeBelow(timing));
        if (slower || hidden.isPresent()) {
          return hidden;
        }
        low = timing.workers();
      }
    }
    return Optional.empty();
  }

  private double closeBelow(Timing above) {
    boolean steep = above.median() > STEEP * ranking.fastest().median();
    return steep ? CLOSE_TO_A_PEAK : isSlower(above) ? CLOSE : WIDE;
  }

  /**
   * Where more workers than the fastest are slower in the end, the numbers next to it; those next
   * to a steep fall more closely.
   */
  List<Workers> besideThePeak() {
    Workers fastest = ranking.fastest().workers();
    List<Timing> above =
        ranking.measured().stream().filter(t -> t.workers().compareTo(fastest) > 0).toList();
    if (above.isEmpty() || !isSlower(above.get(0)) && !isSlower(above.get(above.size() - 1))) {
      return List.of();
    }
    Timing next = above.get(0);
    double close = isSlower(next) ? CLOSE_TO_A_PEAK : CLOSE;
    return Stream.concat(
            between(fastest, next.workers(), close).stream(),
            ranking.below(fastest).flatMap(low -> between(low, fastest, close)).stream())
        .toList();
  }

  private boolean isSlower(Timing above) {
    return ranking.gambles().has(above) || above.median() > FALLEN * ranking.fastest().median();
  }

  /** A prediction where there is one, else the middle, moved to a step of equal tasks. */
  private Optional<Workers> between(Workers low, Workers high, double close) {
    if (high.count() < low.count() * close) {
      return Optional.empty();
    }
    double middle = Math.sqrt((double) low.count() * high.count());
    return Stream.concat(predictions.stream(), Stream.of(new Workers((int) Math.round(middle))))
        .map(this::step)
        .filter(workers -> isInside(workers, low, high, close))
        .findFirst()
        .or(
            () ->
                Optional.of(new Workers((int) Math.round(middle)))
                    .filter(workers -> isInside(workers, low, high, close)));
  }

  private static boolean isInside(Workers workers, Workers low, Workers high, double close) {
    double apart = Math.sqrt(close);
    return workers.count() > low.count()
        && workers.count() < high.count()
        && workers.count() >= low.count() * apart
        && workers.count() * apart <= high.count();
  }

  /** The smallest number with which n tasks take as few turns. */
  private Workers step(Workers workers) {
    int turns = (tasks + workers.count() - 1) / workers.count();
    return new Workers((tasks + turns - 1) / turns);
  }
}
