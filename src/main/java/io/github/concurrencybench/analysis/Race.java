package io.github.concurrencybench.analysis;

import io.github.concurrencybench.plan.Cell;
import io.github.concurrencybench.plan.Tolerance;
import io.github.concurrencybench.plan.Turn;
import io.github.concurrencybench.plan.Workers;
import io.github.concurrencybench.result.Best;
import io.github.concurrencybench.result.Confidence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Decides what to measure of one curve: first looks at the candidates, more looks at the fast ones,
 * looks into the gaps around the answer, then a race of the finalists over fresh rounds.
 *
 * @param track what is known
 * @param limits how long the race may last
 * @param cpus how many processors the machine has
 * @param tolerance what is as good as the fastest
 */
record Race(Track track, Limits limits, int cpus, Tolerance tolerance) {

  /** What is this many times slower after one look, after two and after three is out. */
  private static final double[] OUT = {1.75, 1.35, 1.2};

  private static final int FINALISTS = 4;

  /**
   * How much is measured at most.
   *
   * @param least rounds of a race, even where its end is clear before
   * @param most rounds of a race
   * @param samples in each round of a race
   */
  record Limits(int least, int most, int samples) {}

  /** Whether the finalists are known, so that what comes is the race. */
  boolean isRunning() {
    List<Timing> timings = track.timings();
    return !timings.isEmpty() && looks(timings).isEmpty();
  }

  /** What to measure in the next round; nothing where the race is over. */
  List<Turn> next(int round) {
    if (track.isClosed()) {
      return List.of();
    }
    if (round == 1) {
      return turns(track.candidates().stream().map(Cell::workers).toList(), round, 1);
    }
    List<Timing> timings = track.timings();
    if (timings.isEmpty()) {
      return List.of();
    }
    Set<Workers> looks = looks(timings);
    return looks.isEmpty()
        ? turns(finalists(timings), round, limits.samples())
        : turns(looks, round, 1);
  }

  /** Newcomers and those not looked at enough, beside the fastest for comparison. */
  private Set<Workers> looks(List<Timing> timings) {
    Ranking ranking = new Ranking(timings, tolerance.factor());
    Set<Workers> looks =
        timings.stream()
            .filter(timing -> timing.rounds().size() < Judging.FIRST_LOOKS)
            .map(Timing::workers)
            .filter(promising(ranking)::contains)
            .collect(Collectors.toCollection(TreeSet::new));
    if (looks.stream().allMatch(workers -> lookedAt(workers, timings) > 1)) {
      new Gaps(ranking, track.tasks(), predictions(ranking))
          .next().stream().filter(workers -> !track.tried().contains(workers)).forEach(looks::add);
    }
    if (!looks.isEmpty()) {
      looks.add(ranking.fastest().workers());
    }
    return looks;
  }

  /** The smallest and the fastest of those that may still be the answer. */
  private static Set<Workers> promising(Ranking ranking) {
    List<Timing> alive =
        ranking.ranked().stream().filter(timing -> isAlive(timing, ranking)).toList();
    Set<Workers> promising = new TreeSet<>();
    alive.stream().limit(FINALISTS).map(Timing::workers).forEach(promising::add);
    alive.stream()
        .sorted(Comparator.comparingDouble(Timing::median))
        .limit(FINALISTS)
        .map(Timing::workers)
        .forEach(promising::add);
    return promising;
  }

  private static int lookedAt(Workers workers, List<Timing> timings) {
    return timings.stream()
        .filter(timing -> timing.workers().equals(workers))
        .mapToInt(timing -> timing.rounds().size())
        .findFirst()
        .orElse(0);
  }

  private static boolean isAlive(Timing timing, Ranking ranking) {
    int looks = Math.min(OUT.length, timing.rounds().size());
    return timing.median() <= OUT[looks - 1] * ranking.fastest().median();
  }

  private List<Workers> predictions(Ranking ranking) {
    return new Predictions(track, cpus).of(ranking.measured());
  }

  /** Who runs in the next round of the race. */
  private Set<Workers> finalists(List<Timing> timings) {
    int start = Judging.start(timings);
    Ranking now = new Ranking(timings, tolerance.factor());
    Best best = now.best().orElseThrow();
    Set<Workers> running = new TreeSet<>(qualified(timings, start));
    running.removeIf(workers -> isOut(workers, now, start));
    running.add(best.workers());
    running.add(now.fastest().workers());
    boolean confirmed = best.confidence() == Confidence.CONFIRMED;
    int enough = confirmed ? limits.least() : limits.most();
    boolean over =
        running.stream().allMatch(workers -> lateRounds(workers, timings, start) >= enough);
    return over ? Set.of() : running;
  }

  /** Picked by the rounds before the race alone, so that the race is fair. */
  private List<Workers> qualified(List<Timing> timings, int start) {
    List<Timing> before = new ArrayList<>();
    timings.forEach(timing -> timing.before(start).ifPresent(before::add));
    Ranking ranking = new Ranking(before, tolerance.factor());
    List<Timing> near =
        ranking.ranked().stream().filter(timing -> isAlive(timing, ranking)).toList();
    List<Workers> fast =
        near.stream()
            .sorted(Comparator.comparingDouble(Timing::median))
            .map(Timing::workers)
            .limit(FINALISTS / 2)
            .toList();
    Set<Workers> qualified = new TreeSet<>(fast);
    near.stream().map(Timing::workers).limit(FINALISTS / 2).forEach(qualified::add);
    return List.copyOf(qualified);
  }

  private static boolean isOut(Workers workers, Ranking ranking, int start) {
    return ranking.ranked().stream()
        .filter(timing -> timing.workers().equals(workers))
        .noneMatch(
            timing ->
                timing.rounds().keySet().stream().filter(round -> round >= start).count()
                        < Rounds.FEWEST_FOR_INTERVAL
                    || !ranking.isShownToBeOver(timing));
  }

  private static int lateRounds(Workers workers, List<Timing> timings, int start) {
    return timings.stream()
        .filter(timing -> timing.workers().equals(workers))
        .mapToInt(t -> (int) t.rounds().keySet().stream().filter(round -> round >= start).count())
        .findFirst()
        .orElse(0);
  }

  private List<Turn> turns(Iterable<Workers> numbers, int round, int samples) {
    List<Turn> turns = new ArrayList<>();
    numbers.forEach(workers -> turns.add(new Turn(track.cell(workers), round, samples)));
    return turns;
  }
}
