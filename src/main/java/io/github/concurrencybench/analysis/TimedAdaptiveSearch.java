package io.github.concurrencybench.analysis;

import io.github.concurrencybench.plan.Cell;
import io.github.concurrencybench.plan.Plan;
import io.github.concurrencybench.plan.Turn;
import io.github.concurrencybench.result.Confidence;
import io.github.concurrencybench.result.RoundResult;
import io.github.concurrencybench.result.Search;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Finds the best number of workers of each curve within a time: first looks, from coarse to fine,
 * for about half of it, then a race of the few that were good. Like {@link AdaptiveSearch} it
 * remembers nothing; looks and race are told apart by their rounds.
 */
public final class TimedAdaptiveSearch implements Search {

  /** Looks come before, in rounds of their own; judged is from three rounds after the last one. */
  static final int FIRST_OF_THE_RACE = 21;

  private static final int LAST_LOOK = FIRST_OF_THE_RACE - Judging.FIRST_LOOKS;

  private static final double SAFE = 0.98;
  private static final double MOST_FOR_LOOKS = 0.6;
  private static final double MOST_FOR_ONE = 0.15;

  /** In nanoseconds; there is always time for such a turn. */
  private static final double SHORT = 2e9;

  /** After so many times its share a turn is ended: there has to be as much time left. */
  private static final double GIVEN_UP = 3;

  private static final double FOR_OTHERS = 0.25;
  private static final double LEAST_FOR_LOOKS = 0.3;

  /** How many looks the first model of a workload takes, and how many each other one. */
  private static final int LOOKS_OF_THE_FIRST = 16;

  private static final int LOOKS_OF_OTHERS = 4;
  private static final int MOST_FINALISTS = 4;

  /** What batches get in a look, in nanoseconds: longer ones where there is time. */
  private static final double SHORTEST_LOOK = 0.6e9;

  private static final double LONGEST_LOOK = 4e9;

  /** What they should get in the race. */
  private static final double GOOD_RACE = 0.9e9;

  private final Plan plan;
  private final int cpus;
  private final double tolerance;
  private final double nanos;
  private final int rounds;
  private final double jvm;

  /**
   * Prepares a search.
   *
   * @param plan its cells are candidates, and their ends are the range
   * @param cpus how many processors the machine has
   * @param budget how long all of it may take
   */
  public TimedAdaptiveSearch(Plan plan, int cpus, Duration budget) {
    this.plan = plan;
    this.cpus = cpus;
    this.tolerance = plan.tolerance().factor();
    this.nanos = SAFE * budget.toNanos();
    this.rounds = plan.repetitions().rounds();
    this.jvm = Costs.usualJvm(plan);
  }

  @Override
  public List<Turn> next(List<RoundResult> finished) {
    Costs costs = new Costs(plan, cpus, finished);
    double left = nanos - costs.spent();
    int last = finished.stream().mapToInt(RoundResult::round).max().orElse(0);
    Set<Cell> done = new HashSet<>();
    finished.stream().filter(r -> r.round() == last).forEach(r -> done.add(r.cell()));
    List<RoundResult> before = finished.stream().filter(r -> r.round() < last).toList();
    List<Turn> missing =
        last == 0
            ? List.of()
            : wanted(before).stream().filter(turn -> !done.contains(turn.cell())).toList();
    List<Turn> fitting = fitting(missing, left, costs);
    return fitting.isEmpty() ? fitting(wanted(finished), left, costs) : fitting;
  }

  private static List<Turn> fitting(List<Turn> turns, double nanos, Costs costs) {
    double left = nanos;
    List<Turn> fitting = new ArrayList<>();
    for (Turn turn : turns) {
      left -= costs.least(turn.cell());
      if (left >= 0) {
        fitting.add(turn);
      }
    }
    return fitting;
  }

  private List<Turn> wanted(List<RoundResult> before) {
    Costs costs = new Costs(plan, cpus, before);
    int last = before.stream().mapToInt(RoundResult::round).max().orElse(0);
    List<LookPlan> groups =
        groups(
            before,
            cell -> costs.isAtMost(Math.max(MOST_FOR_ONE * nanos, costs.jvm() + SHORT), cell));
    List<Turn> looks = last < LAST_LOOK ? looks(groups, last + 1, costs) : List.of();
    return looks.isEmpty()
        ? race(
            new Field(groups, finalists(groups, before)),
            Math.max(FIRST_OF_THE_RACE, last + 1),
            costs)
        : looks;
  }

  /** The models of each workload and JVM. */
  private List<LookPlan> groups(List<RoundResult> results, Predicate<Cell> affordable) {
    LookPlan.Judge judge = new LookPlan.Judge(cpus, tolerance, affordable);
    Map<List<String>, LookPlan> groups = new LinkedHashMap<>();
    for (Track track : Track.of(plan.cells(), results)) {
      Cell one = track.candidates().get(0);
      LookPlan group =
          groups.computeIfAbsent(
              List.of(one.workload(), one.jvm()),
              none -> new LookPlan(new ArrayList<>(), new ArrayList<>(), judge));
      if (!track.isClosed()) {
        (track.candidates().size() == 1 ? group.lone() : group.ranged()).add(track);
      }
    }
    return List.copyOf(groups.values());
  }

  /** The first model of each workload leaves time for the others. */
  private List<Turn> looks(List<LookPlan> groups, int round, Costs costs) {
    double look = timeOfALook(groups);
    double left = timeForLooks(groups) - costs.spent();
    boolean shared = groups.stream().anyMatch(group -> group.ranged().size() > 1);
    double others = shared ? FOR_OTHERS * timeForLooks(groups) : 0;
    List<Turn> looks = new Looks(round, look, costs).fitting(groups, false, left - others);
    if (looks.isEmpty()) {
      looks = new Looks(round, look, costs).fitting(groups, true, left);
    }
    return looks.isEmpty() ? ends(groups, round, costs) : looks;
  }

  private static double atItsEnd(Cell cell, Costs costs) {
    return Math.max(2 * costs.least(cell), SHORT);
  }

  /** Whatever the share of looks: at its largest number every model is measured. */
  private List<Turn> ends(List<LookPlan> groups, int round, Costs costs) {
    double left = nanos - costs.spent();
    return groups.stream()
        .flatMap(group -> group.ends().stream())
        .filter(cell -> GIVEN_UP * atItsEnd(cell, costs) <= left)
        .limit(1)
        .map(cell -> new Turn(cell, round, 1).within(atItsEnd(cell, costs)))
        .toList();
  }

  /** The looks of a round, each of which may take so long. */
  private final class Looks {
    private final int round;
    private final double nanosEach;
    private final Costs costs;

    Looks(int round, double nanosEach, Costs costs) {
      this.round = round;
      this.nanosEach = nanosEach;
      this.costs = costs;
    }

    List<Turn> fitting(List<LookPlan> groups, boolean hurry, double nanosOfAll) {
      int samples = plan.repetitions().samples();
      double left = nanosOfAll;
      List<Turn> looks = new ArrayList<>();
      for (Cell cell :
          CoarseToFine.inTurn(groups.stream().map(group -> group.next(hurry)).toList())) {
        double cost = Math.max(costs.least(cell), Math.min(costs.need(cell, samples), nanosEach));
        if (cost <= left || round == 1) {
          left -= cost;
          looks.add(new Turn(cell, round, samples).within(nanosEach));
        }
      }
      return looks;
    }
  }

  private double timeForLooks(List<LookPlan> groups) {
    double race = rounds * turnsARound(groups, 2) * (jvm + GOOD_RACE);
    double rest = Math.max(LEAST_FOR_LOOKS * nanos, nanos - race);
    return Math.min(MOST_FOR_LOOKS * nanos, rest);
  }

  private double timeOfALook(List<LookPlan> groups) {
    int looks = 0;
    for (LookPlan group : groups) {
      int ranged = group.ranged().size();
      looks += group.lone().size() + (ranged == 0 ? 0 : LOOKS_OF_THE_FIRST);
      looks += Math.max(0, ranged - 1) * LOOKS_OF_OTHERS;
    }
    double batches = timeForLooks(groups) / Math.max(1, looks) - jvm;
    return jvm + Math.max(SHORTEST_LOOK, Math.min(LONGEST_LOOK, batches));
  }

  /** So many finalists of the first model of each workload, and one less of the others. */
  private int turnsARound(List<LookPlan> groups, int finalists) {
    int turns = 0;
    for (LookPlan group : groups) {
      int ranged = group.ranged().size();
      turns += group.lone().size() + Math.min(ranged, 1) * finalists;
      turns += Math.max(0, ranged - 1) * Math.max(1, finalists - 1);
      turns += (int) group.ranged().stream().filter(t -> Yardstick.in(t, plan).isPresent()).count();
    }
    return turns;
  }

  /** Who takes part in the race: so many of each curve. */
  private record Field(List<LookPlan> groups, int finalists) {}

  private List<Turn> race(Field field, int round, Costs costs) {
    int raced = round - FIRST_OF_THE_RACE;
    Set<Cell> cells = new LinkedHashSet<>();
    boolean settled = true;
    for (LookPlan group : field.groups()) {
      if (raced < rounds) {
        group.lone().stream()
            .filter(track -> track.results().isEmpty() || !track.timings().isEmpty())
            .forEach(track -> cells.add(track.candidates().get(0)));
        group.ranged().stream()
            .flatMap(track -> Yardstick.in(track, plan).stream())
            .forEach(cells::add);
      }
      for (Track track : group.ranged()) {
        int fewer = track == group.ranged().get(0) ? 0 : 1;
        cells.addAll(finalists(group, track, Math.max(1, field.finalists() - fewer)));
        settled &= track.timings().isEmpty() || isConfirmed(track);
      }
    }
    double least = cells.stream().mapToDouble(costs::least).sum();
    boolean over =
        raced >= 2 * rounds || raced >= rounds && settled || least > nanos - costs.spent();
    return over && raced > 0 ? List.of() : turns(cells, round, costs);
  }

  private List<Turn> turns(Set<Cell> cells, int round, Costs costs) {
    int samples = plan.repetitions().samples();
    int left = Math.max(1, rounds - (round - FIRST_OF_THE_RACE));
    List<Double> needs = cells.stream().map(cell -> costs.need(cell, samples)).toList();
    double cap = Costs.cap(needs, (nanos - costs.spent()) / left);
    return cells.stream()
        .map(cell -> new Turn(cell, round, samples).within(cap - Costs.OUTSIDE))
        .toList();
  }

  /** As many of each curve as the rounds of the plan have time for. */
  private int finalists(List<LookPlan> groups, List<RoundResult> before) {
    List<RoundResult> looks = before.stream().filter(r -> r.round() < FIRST_OF_THE_RACE).toList();
    double ofARound = (nanos - new Costs(plan, cpus, looks).spent()) / rounds;
    int finalists = MOST_FINALISTS;
    while (finalists > 1 && turnsARound(groups, finalists) * (jvm + GOOD_RACE) > ofARound) {
      finalists--;
    }
    return finalists;
  }

  /** Picked by the looks alone, so that the race is fair; and whoever leads by now. */
  private Set<Cell> finalists(LookPlan group, Track track, int most) {
    LookPlan looks = group.before(FIRST_OF_THE_RACE);
    Set<Cell> finalists = new LinkedHashSet<>();
    looks.finalists(track, most).forEach(workers -> finalists.add(track.cell(workers)));
    new Ranking(track.timings(), tolerance)
        .best()
        .ifPresent(best -> finalists.add(track.cell(best.workers())));
    return finalists;
  }

  private boolean isConfirmed(Track track) {
    return track.tried().contains(track.most())
        && new Ranking(track.timings(), tolerance)
            .best()
            .filter(best -> best.confidence() == Confidence.CONFIRMED)
            .isPresent();
  }

  /** A guess from what turns took so far. */
  @Override
  public int left(List<RoundResult> finished) {
    List<Turn> next = next(finished);
    if (next.isEmpty()) {
      return 0;
    }
    double spent = new Costs(plan, cpus, finished).spent();
    double each = finished.isEmpty() ? 2 * jvm : spent / finished.size();
    return Math.max(next.size(), (int) ((nanos - spent) / each));
  }
}
