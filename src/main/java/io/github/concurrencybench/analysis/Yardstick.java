package io.github.concurrencybench.analysis;

import io.github.concurrencybench.plan.Cell;
import io.github.concurrencybench.plan.Turn;
import java.util.List;

/**
 * A model that knows a single number of workers, such as one after the other. There is nothing to
 * find, but others are compared with it round by round: so it runs in the rounds of their races.
 */
final class Yardstick {

  private Yardstick() {}

  /** Its turn in a round beside the races that go on; none where it has its rounds, or failed. */
  static List<Turn> turns(Track track, List<Race> races, int round, Race.Limits limits) {
    List<Timing> timings = track.timings();
    Cell cell = track.candidates().get(0);
    boolean due = round == 1;
    if (round > 1 && !timings.isEmpty()) {
      int done = timings.get(0).rounds().size();
      List<Race> others = races.stream().filter(race -> isComparable(race.track(), cell)).toList();
      due =
          others.isEmpty()
              ? done < limits.least()
              : done <= limits.least() && others.stream().anyMatch(Race::isRunning);
    }
    return due ? List.of(new Turn(cell, round, limits.samples())) : List.of();
  }

  private static boolean isComparable(Track other, Cell cell) {
    Cell its = other.candidates().get(0);
    return its.workload().equals(cell.workload()) && its.jvm().equals(cell.jvm());
  }
}
