package io.github.concurrencybench.analysis;

import io.github.concurrencybench.plan.Cell;
import io.github.concurrencybench.plan.Plan;
import io.github.concurrencybench.plan.Turn;
import io.github.concurrencybench.result.RoundResult;
import io.github.concurrencybench.result.Search;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds the best number of workers of each curve with few batches. Holds nothing but the plan: what
 * comes next follows from what was measured, so that a run that was cut off goes on where it was.
 */
public final class AdaptiveSearch implements Search {

  /** A race may last this many times the rounds of the plan. */
  private static final int LONGEST_RACE = 2;

  /** How many rounds a search takes, and how many turns a curve in each: medians of simulations. */
  private static final int USUAL_ROUNDS = 20;

  private static final int USUAL_TURNS = 3;

  private final Plan plan;
  private final int cpus;

  /**
   * Prepares a search.
   *
   * @param plan its cells are looked at first, and their ends are the range
   * @param cpus how many processors the machine has
   */
  public AdaptiveSearch(Plan plan, int cpus) {
    this.plan = plan;
    this.cpus = cpus;
  }

  @Override
  public List<Turn> next(List<RoundResult> finished) {
    int last = finished.stream().mapToInt(RoundResult::round).max().orElse(1);
    List<Turn> missing = missing(last, finished);
    return missing.isEmpty() ? wanted(last + 1, finished) : missing;
  }

  /** What of the last round is not done yet. */
  private List<Turn> missing(int last, List<RoundResult> finished) {
    List<RoundResult> before = finished.stream().filter(r -> r.round() < last).toList();
    Set<Cell> done =
        finished.stream()
            .filter(result -> result.round() == last)
            .map(RoundResult::cell)
            .collect(Collectors.toSet());
    return wanted(last, before).stream().filter(turn -> !done.contains(turn.cell())).toList();
  }

  private List<Turn> wanted(int round, List<RoundResult> before) {
    int rounds = plan.repetitions().rounds();
    int samples = plan.repetitions().samples();
    Race.Limits limits = new Race.Limits(rounds, LONGEST_RACE * rounds, samples);
    List<Turn> turns = new ArrayList<>();
    List<Track> lone = new ArrayList<>();
    List<Race> races = new ArrayList<>();
    List<Track> tracks = Track.of(plan.cells(), before);
    for (Track track : tracks) {
      Race race = new Race(track, limits, cpus, plan.tolerance());
      if (track.candidates().size() == 1) {
        lone.add(track);
      } else if (turns.addAll(race.next(round))) {
        races.add(race);
      }
    }
    lone.forEach(track -> turns.addAll(Yardstick.turns(track, races, round, limits)));
    Set<Cell> there = turns.stream().map(Turn::cell).collect(Collectors.toSet());
    Yardstick.cells(tracks, races, plan).stream()
        .filter(cell -> !there.contains(cell))
        .forEach(cell -> turns.add(new Turn(cell, round, samples)));
    return turns;
  }

  /** A guess: nobody knows how the next rounds end. */
  @Override
  public int left(List<RoundResult> finished) {
    int rounds = finished.stream().mapToInt(RoundResult::round).max().orElse(0);
    List<Turn> next = next(finished);
    int more = Math.max(0, USUAL_ROUNDS - rounds) * Track.of(plan.cells(), finished).size();
    return next.isEmpty() ? 0 : next.size() + USUAL_TURNS * more;
  }
}
