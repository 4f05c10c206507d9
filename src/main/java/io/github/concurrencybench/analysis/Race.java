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
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

  /** How many of the smallest, and of the fastest, are looked at more than once. */
  private static final int PROMISING = 4;

  /** How many of the fastest race beside the answer. */
  private static final int FASTEST = 2;

  /** As many rounds decide who runs in the final; below, there is no interval to decide with. */
  private static final int HEAT = Rounds.FEWEST_FOR_INTERVAL;

  /**
   * How much is measured at most.
   *
   * @param least rounds of a race, even where its end is clear before
   * @param most rounds of a race
   * @param samples in each round of the final
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
    return looks.isEmpty() ? race(timings, round) : turns(looks, round, 1);
  }

  /** Newcomers and those not looked at enough, beside the fastest for comparison. */
  private Set<Workers> looks(List<Timing> timings) {
    Ranking ranking = new Ranking(timings, tolerance.factor());
    Set<Workers> promising = promising(ranking);
    Set<Workers> looks =
        timings.stream()
            .filter(timing -> timing.rounds().size() < Judging.FIRST_LOOKS)
            .map(Timing::workers)
            .filter(promising::contains)
            .collect(Collectors.toCollection(TreeSet::new));
    ranking.gambles().doubtful().map(Timing::workers).ifPresent(looks::add);
    if (looks.stream().allMatch(workers -> lookedAt(workers, timings) > 1)) {
      gaps(ranking).filter(workers -> !track.tried().contains(workers)).forEach(looks::add);
    }
    if (!looks.isEmpty()) {
      looks.add(ranking.fastest().workers());
    }
    return looks;
  }

  /** Smaller numbers are looked for until the heat is over: they would make it begin again. */
  private Stream<Workers> gaps(Ranking ranking) {
    Gaps gaps = new Gaps(ranking, track.tasks(), predictions(ranking));
    Stream<Workers> smaller =
        isHeatOver(ranking.measured()) ? Stream.empty() : gaps.belowTheAnswer().stream();
    return Stream.concat(smaller, gaps.besideThePeak().stream()).distinct();
  }

  private static boolean isHeatOver(List<Timing> timings) {
    int start = Judging.start(timings);
    return timings.stream().filter(t -> t.roundsFrom(start) >= HEAT).count() > 1;
  }

  /**
   * The smallest and the fastest of those that may still be the answer, and the next larger
   * numbers, which a single disturbed look may have put out.
   */
  private static Set<Workers> promising(Ranking ranking) {
    List<Timing> alive =
        ranking.ranked().stream().filter(timing -> isAlive(timing, ranking)).toList();
    Set<Workers> promising = new TreeSet<>();
    alive.stream().limit(PROMISING).map(Timing::workers).forEach(promising::add);
    alive.stream()
        .sorted(Comparator.comparingDouble(Timing::median))
        .limit(PROMISING)
        .map(Timing::workers)
        .forEach(promising::add);
    ranking.best().flatMap(best -> ranking.above(best.workers())).ifPresent(promising::add);
    ranking.above(ranking.fastest().workers()).ifPresent(promising::add);
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

  /** All that qualified run in the heat, the answer and its rival in the final. */
  private List<Turn> race(List<Timing> timings, int round) {
    int start = Judging.start(timings);
    Ranking now = new Ranking(timings, tolerance.factor());
    Best best = now.best().orElseThrow();
    Set<Workers> running = qualified(now, start);
    running.add(best.workers());
    running.add(now.fastest().workers());
    if (fewestRounds(running, timings, start) < HEAT) {
      return turns(running, round, 1);
    }
    Set<Workers> last = new TreeSet<>(Set.of(best.workers()));
    rival(best.workers(), running, now).ifPresent(last::add);
    boolean confirmed = best.confidence() == Confidence.CONFIRMED;
    boolean over =
        fewestRounds(last, timings, start) >= limits.most()
            || confirmed && last.stream().allMatch(workers -> isFull(workers, start));
    return over ? List.of() : turns(last, round, limits.samples());
  }

  /** Picked by the rounds before the race alone, so that the race is fair. */
  private Set<Workers> qualified(Ranking now, int start) {
    List<Timing> before = new ArrayList<>();
    now.ranked().forEach(timing -> timing.before(start).ifPresent(before::add));
    Ranking ranking = new Ranking(before, tolerance.factor());
    Set<Workers> qualified = new TreeSet<>();
    ranking.best().map(Best::workers).ifPresent(qualified::add);
    ranking.ranked().stream()
        .filter(timing -> isAlive(timing, ranking))
        .sorted(Comparator.comparingDouble(Timing::median))
        .limit(FASTEST)
        .map(Timing::workers)
        .forEach(qualified::add);
    return qualified;
  }

  /** The fastest, or where that is the answer, the fastest of the others that raced. */
  private static Optional<Workers> rival(Workers answer, Set<Workers> raced, Ranking ranking) {
    Workers fastest = ranking.fastest().workers();
    return fastest.equals(answer)
        ? ranking.ranked().stream()
            .filter(timing -> raced.contains(timing.workers()))
            .filter(timing -> !timing.workers().equals(answer))
            .min(Comparator.comparingDouble(Timing::median))
            .map(Timing::workers)
        : Optional.of(fastest);
  }

  /** Whether a number has run as many rounds of the race, each with all samples, as is wanted. */
  private boolean isFull(Workers workers, int start) {
    return track.results().stream()
            .filter(result -> result.cell().workers().equals(workers))
            .filter(result -> result.round() >= start)
            .filter(result -> result.samples().size() >= limits.samples())
            .count()
        >= limits.least();
  }

  /** The rounds of the race that each of these has at least. */
  private static int fewestRounds(Set<Workers> numbers, List<Timing> timings, int start) {
    return timings.stream()
        .filter(timing -> numbers.contains(timing.workers()))
        .mapToInt(timing -> timing.roundsFrom(start))
        .min()
        .orElse(0);
  }

  private List<Turn> turns(Iterable<Workers> numbers, int round, int samples) {
    List<Turn> turns = new ArrayList<>();
    numbers.forEach(workers -> turns.add(new Turn(track.cell(workers), round, samples)));
    return turns;
  }
}
