package io.github.concurrencybench.analysis;

import io.github.concurrencybench.plan.Workers;
import io.github.concurrencybench.result.Best;
import java.util.ArrayList;
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

  /** Where durations jump, closer ones are. */
  private static final double CLOSE_TO_A_JUMP = 1.06;

  /** More than this above the fastest, the numbers between may be better. */
  private static final double FALLEN = 1.1;

  /** The next numbers to look at, none where the answer has nowhere to hide. */
  List<Workers> next() {
    Optional<Best> best = ranking.best();
    if (best.isEmpty()) {
      return List.of();
    }
    List<Workers> next = new ArrayList<>();
    Workers answer = best.get().workers();
    below(answer).flatMap(low -> between(low, answer, CLOSE)).ifPresent(next::add);
    Workers fastest = ranking.fastest().workers();
    above(fastest).flatMap(high -> between(fastest, high, CLOSE_TO_A_JUMP)).ifPresent(next::add);
    return next.stream().distinct().toList();
  }

  private Optional<Workers> below(Workers answer) {
    return ranking.measured().stream()
        .map(Timing::workers)
        .filter(workers -> workers.compareTo(answer) < 0)
        .max(Workers::compareTo);
  }

  private Optional<Workers> above(Workers fastest) {
    return ranking.measured().stream()
        .filter(timing -> timing.workers().compareTo(fastest) > 0)
        .findFirst()
        .filter(
            timing ->
                ranking.gambles().has(timing)
                    || timing.median() > FALLEN * ranking.fastest().median())
        .map(Timing::workers);
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
