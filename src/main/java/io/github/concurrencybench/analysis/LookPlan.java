package io.github.concurrencybench.analysis;

import io.github.concurrencybench.plan.Cell;
import io.github.concurrencybench.plan.Workers;
import io.github.concurrencybench.result.RoundResult;
import io.github.concurrencybench.result.Status;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which numbers of workers to look at next, of the models that run one workload on one JVM. They
 * share what is learned: the first one leads, and the others look first where it was good.
 *
 * @param ranged models that can use several numbers of workers
 * @param lone models with a single number
 * @param judge by what they are judged
 */
record LookPlan(List<Track> ranged, List<Track> lone, Judge judge) {

  /**
   * By what numbers are judged.
   *
   * @param cpus how many processors the machine has
   * @param tolerance how many times the duration of the fastest is as good
   * @param affordable whether there is time for a look at all
   */
  record Judge(int cpus, double tolerance, Predicate<Cell> affordable) {}

  /** Of the numbers from which on it is refined. */
  private static final int SEEDS = 5;

  /** What is this many times slower after one look, after two and after three is out. */
  private static final double[] OUT = {1.5, 1.25, 1.15};

  /** Numbers nearer to each other than that tell the same of where tasks begin to fail. */
  private static final double NEAR = 1.3;

  private static final int ENOUGH_LOOKS = 3;
  private static final int CONTENDERS = 4;

  /**
   * The next cells of all models, the most wanted first.
   *
   * @param hurry whether the first model has had its share of the time
   */
  List<Cell> next(boolean hurry) {
    if (Stream.concat(lone.stream(), ranged.stream()).allMatch(t -> t.results().isEmpty())) {
      return List.of(cheapest());
    }
    Optional<Track> leader = ranged.stream().filter(LookPlan::isWorthMore).findFirst();
    if (leader.isEmpty()) {
      return List.of();
    }
    List<Cell> first = cells(leader.get(), places(leader.get()));
    if (!first.isEmpty() && !hurry) {
      return first;
    }
    List<Cell> follow = all(followers(leader.get()), track -> following(track, leader.get()));
    return follow.isEmpty() ? all(ranged, this::again) : follow;
  }

  /** The largest numbers that nobody has looked at: with them, models part. */
  List<Cell> ends() {
    return ranged.stream()
        .filter(LookPlan::isWorthMore)
        .flatMap(track -> cells(track, untried(track, List.of(track.most()))).stream())
        .toList();
  }

  /** As few workers as there are: what a task costs tells what more of them may. */
  private Cell cheapest() {
    return Stream.concat(lone.stream(), ranged.stream())
        .map(track -> track.cell(track.least()))
        .min(Comparator.comparing(Cell::workers))
        .orElseThrow();
  }

  /** The largest number, or the largest one that is safe to try on the way to it. */
  private List<Workers> towardsTheLargest(Track track) {
    if (track.tried().contains(track.most())) {
      return List.of();
    }
    Workers largest = track.tried().stream().max(Workers::compareTo).orElse(track.least());
    return untried(track, track.candidates().stream().map(Cell::workers).toList()).stream()
        .filter(workers -> workers.compareTo(largest) >= 0)
        .max(Workers::compareTo)
        .stream()
        .toList();
  }

  /** A model that has failed with a few numbers will fail with others. */
  private static boolean isWorthMore(Track track) {
    return !track.timings().isEmpty() || track.tried().size() < SEEDS;
  }

  private interface Wanted {
    Collection<Workers> of(Track track);
  }

  private static List<Cell> all(List<Track> tracks, Wanted wanted) {
    List<List<Cell>> each = tracks.stream().map(track -> cells(track, wanted.of(track))).toList();
    return new ArrayList<>(CoarseToFine.inTurn(each));
  }

  private static List<Cell> cells(Track track, Collection<Workers> numbers) {
    return numbers.stream().map(track::cell).toList();
  }

  private List<Workers> untried(Track track, Collection<Workers> numbers) {
    Set<Workers> tried = track.tried();
    Optional<Workers> failing = firstThatFailed(track);
    return numbers.stream()
        .filter(number -> !tried.contains(number))
        .filter(number -> failing.filter(first -> number.compareTo(first) > 0).isEmpty())
        .filter(number -> judge.affordable().test(track.cell(number)))
        .distinct()
        .toList();
  }

  private List<Track> followers(Track leader) {
    return leader.timings().isEmpty()
        ? List.of()
        : ranged.stream().filter(track -> track != leader && isWorthMore(track)).toList();
  }

  /** Upwards until more workers stop to help in proportion; there; then where else it may hide. */
  private List<Workers> places(Track track) {
    Track known = withYardstick(track);
    if (known.timings().isEmpty()) {
      return towardsTheLargest(track);
    }
    Gaps gaps = gaps(known);
    return Stream.<Supplier<List<Workers>>>of(
            () -> upwards(known),
            () -> untried(known, belowTheFirstThatFailed(known)),
            () -> untried(known, gaps.aroundTheKnee().stream().toList()),
            () -> towardsTheLargest(known),
            () -> untried(known, gaps.belowTheAnswer().stream().toList()),
            () -> untried(known, gaps.aboveTheAnswer().stream().toList()))
        .map(Supplier::get)
        .filter(numbers -> !numbers.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  /** With more than that, tasks will fail too. */
  private static Optional<Workers> firstThatFailed(Track track) {
    Set<Workers> timed = track.timings().stream().map(Timing::workers).collect(Collectors.toSet());
    return track.tried().stream().filter(number -> !timed.contains(number)).findFirst();
  }

  /** Between the largest number with which nothing failed and the next one. */
  private List<Workers> belowTheFirstThatFailed(Track known) {
    Optional<Workers> failing = firstThatFailed(known);
    return known.timings().stream()
        .map(Timing::workers)
        .filter(workers -> failing.filter(first -> workers.compareTo(first) < 0).isPresent())
        .max(Workers::compareTo)
        .map(workers -> (double) failing.orElseThrow().count() / workers.count())
        .filter(times -> times > NEAR)
        .map(times -> (int) Math.round(failing.orElseThrow().count() / Math.sqrt(times)))
        .map(Workers::new)
        .stream()
        .toList();
  }

  /** In steps that are as large as can be afforded. */
  private List<Workers> upwards(Track known) {
    Timing largest = known.timings().get(known.timings().size() - 1);
    boolean helps =
        new Ranking(known.timings(), judge.tolerance()).knee().workers().equals(largest.workers());
    return Stream.of(16, 4, 2)
        .filter(times -> helps)
        .map(times -> Math.min(known.most().count(), times * largest.workers().count()))
        .map(Workers::new)
        .filter(number -> !untried(known, List.of(number)).isEmpty())
        .limit(1)
        .toList();
  }

  private boolean hasYardstick() {
    return lone.stream().anyMatch(track -> !track.timings().isEmpty());
  }

  private Gaps gaps(Track known) {
    Ranking ranking = new Ranking(known.timings(), judge.tolerance());
    List<Workers> predictions = new Predictions(known, judge.cpus()).of(ranking.measured());
    return new Gaps(ranking, known.tasks(), predictions);
  }

  /** One worker of any model takes as long as one after the other. */
  private Track withYardstick(Track track) {
    if (track.tried().contains(Workers.ONE) || !track.least().equals(Workers.ONE)) {
      return track;
    }
    List<RoundResult> results = new ArrayList<>(track.results());
    lone.stream()
        .flatMap(one -> one.results().stream())
        .filter(result -> result.status() == Status.MEASURED)
        .map(result -> result.of(track.cell(Workers.ONE)))
        .forEach(results::add);
    return new Track(track.candidates(), results);
  }

  /** What was good for the leader, and on from there where that is not the end of it. */
  private List<Workers> following(Track track, Track leader) {
    List<Workers> near = near(track, leader);
    List<Workers> looks = new ArrayList<>(near.subList(0, 1));
    looks.addAll(towardsTheLargest(track));
    looks.addAll(near);
    looks = untried(track, looks);
    if (!looks.isEmpty() || track.timings().isEmpty()) {
      return looks;
    }
    Optional<Workers> best =
        new Ranking(track.timings(), judge.tolerance()).best().map(found -> found.workers());
    boolean atTheEdge =
        best.filter(workers -> workers.equals(track.tried().iterator().next())).isPresent();
    return atTheEdge ? untried(track, gaps(track).belowTheAnswer().stream().toList()) : List.of();
  }

  /** The leader's answer, its fastest number, and the next smaller one to the answer. */
  private List<Workers> near(Track track, Track leader) {
    Ranking ranking = new Ranking(leader.timings(), judge.tolerance());
    List<Workers> near = new ArrayList<>();
    ranking.best().ifPresent(best -> near.add(best.workers()));
    near.add(ranking.fastest().workers());
    ranking.measured().stream()
        .map(Timing::workers)
        .filter(workers -> workers.compareTo(near.get(0)) < 0)
        .max(Comparator.naturalOrder())
        .ifPresent(near::add);
    return near.stream()
        .filter(workers -> workers.compareTo(track.least()) >= 0)
        .map(workers -> workers.compareTo(track.most()) > 0 ? track.most() : workers)
        .distinct()
        .toList();
  }

  /** A second and a third look at those that may still be the answer. */
  private List<Workers> again(Track track) {
    return contenders(track, CONTENDERS).stream()
        .filter(timing -> timing.rounds().size() < ENOUGH_LOOKS)
        .map(Timing::workers)
        .toList();
  }

  /** What was known before a round. */
  LookPlan before(int round) {
    return new LookPlan(before(ranged, round), before(lone, round), judge);
  }

  private static List<Track> before(List<Track> tracks, int round) {
    return tracks.stream()
        .map(
            track ->
                new Track(
                    track.candidates(),
                    track.results().stream().filter(r -> r.round() < round).toList()))
        .toList();
  }

  /** Who is worth more rounds of a model, of which the leader's answer is one. */
  List<Workers> finalists(Track of, int most) {
    Track track =
        ranged.stream()
            .filter(each -> each.candidates().equals(of.candidates()))
            .findFirst()
            .orElseThrow();
    Set<Workers> finalists = new LinkedHashSet<>();
    Track leader = ranged.stream().filter(LookPlan::isWorthMore).findFirst().orElse(track);
    if (leader != track && !leader.timings().isEmpty() && isWorthMore(track)) {
      finalists.addAll(untried(track, near(track, leader).subList(0, 1)));
    }
    if (track.tried().isEmpty()) {
      finalists.addAll(towardsTheLargest(track));
    }
    contenders(track, most).forEach(timing -> finalists.add(timing.workers()));
    return finalists.stream().limit(most).toList();
  }

  /** The answer so far, the fastest, and the smallest and the fastest of those near to it. */
  private List<Timing> contenders(Track track, int most) {
    if (track.timings().isEmpty()) {
      return List.of();
    }
    Ranking ranking = new Ranking(track.timings(), judge.tolerance());
    List<Timing> alive =
        ranking.ranked().stream().filter(timing -> isAlive(timing, ranking)).toList();
    List<Timing> fast = alive.stream().sorted(Comparator.comparingDouble(Timing::median)).toList();
    Set<Timing> contenders = new LinkedHashSet<>();
    ranking.ranked().stream()
        .filter(timing -> ranking.best().orElseThrow().workers().equals(timing.workers()))
        .forEach(contenders::add);
    contenders.addAll(CoarseToFine.inTurn(List.of(fast, alive)));
    return contenders.stream().limit(most).toList();
  }

  private static boolean isAlive(Timing timing, Ranking ranking) {
    int looks = Math.min(OUT.length, timing.rounds().size());
    return timing.median() <= OUT[looks - 1] * ranking.fastest().median();
  }
}
