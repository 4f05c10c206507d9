package io.github.concurrencybench.analysis;

import io.github.concurrencybench.plan.Cell;
import io.github.concurrencybench.plan.Plan;
import io.github.concurrencybench.plan.Turn;
import io.github.concurrencybench.plan.Workers;
import java.util.List;
import java.util.Optional;

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

  /**
   * One worker of a model that all are measured by and that knows other numbers too.
   *
   * @param track of any model
   * @param plan what its workloads are
   * @return empty where another model is the yardstick, or one worker failed or is not asked for
   */
  static Optional<Cell> in(Track track, Plan plan) {
    Cell like = track.candidates().get(0);
    boolean failed = track.tried().contains(Workers.ONE) && !isTimed(track);
    return track.candidates().size() > 1
            && track.least().equals(Workers.ONE)
            && plan.workloadOf(like).yardstick().equals(like.model())
            && !failed
        ? Optional.of(track.cell(Workers.ONE))
        : Optional.empty();
  }

  private static boolean isTimed(Track track) {
    return track.timings().stream().anyMatch(timing -> timing.workers().equals(Workers.ONE));
  }

  /** The same beside the races of its workload, as long as any of them goes on. */
  static List<Cell> cells(List<Track> tracks, List<Race> races, Plan plan) {
    return tracks.stream()
        .flatMap(track -> in(track, plan).stream())
        .filter(
            cell -> races.stream().anyMatch(r -> r.isRunning() && isComparable(r.track(), cell)))
        .toList();
  }

  private static boolean isComparable(Track other, Cell cell) {
    Cell its = other.candidates().get(0);
    return its.workload().equals(cell.workload()) && its.jvm().equals(cell.jvm());
  }
}
