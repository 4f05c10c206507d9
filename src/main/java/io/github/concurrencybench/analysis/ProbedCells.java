package io.github.concurrencybench.analysis;

import io.github.concurrencybench.plan.Cell;
import io.github.concurrencybench.plan.CpuWorkload;
import io.github.concurrencybench.plan.HttpWorkload;
import io.github.concurrencybench.plan.JmhWorkload;
import io.github.concurrencybench.plan.Plan;
import io.github.concurrencybench.plan.TaskWorkload;
import io.github.concurrencybench.plan.Workload;
import io.github.concurrencybench.result.RoundResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which cells are worth a look at what holds them up: two at most of a workload and JVM.
 *
 * @param plan what was planned
 * @param measured all that was measured
 */
record ProbedCells(Plan plan, List<RoundResult> measured) {

  private static final String VIRTUAL_THREADS = "virtual-threads";

  /** No tasks of theirs wait for each other on threads of the measured JVM. */
  private static final Set<String> NOT_SEEN =
      Set.of("sequential", "async", "jdk-async", "processes", "chunked-processes", "spark");

  /** With twice as many workers as are needed, what they wait for shows. */
  private static final int TOO_MANY = 2;

  List<Cell> all() {
    List<Track> tracks = Track.of(plan.cells(), measured);
    Set<Cell> cells = new LinkedHashSet<>();
    for (Workload workload : plan.workloads()) {
      for (String jvm : plan.jvms()) {
        List<Track> own = tracks.stream().filter(track -> isOf(track, workload, jvm)).toList();
        forPins(workload, own).ifPresent(cells::add);
        forLocks(workload, own).ifPresent(cells::add);
      }
    }
    return List.copyOf(cells);
  }

  private static boolean isOf(Track track, Workload workload, String jvm) {
    Cell cell = track.candidates().get(0);
    return cell.workload().equals(workload.name()) && cell.jvm().equals(jvm);
  }

  private static String modelOf(Track track) {
    return track.candidates().get(0).model();
  }

  /** The best of virtual threads, where they wait at all. */
  private Optional<Cell> forPins(Workload workload, List<Track> tracks) {
    boolean computes = workload instanceof CpuWorkload || workload instanceof JmhWorkload;
    if (computes || isOneBatchForAServer(workload)) {
      return Optional.empty();
    }
    return tracks.stream()
        .filter(track -> modelOf(track).equals(VIRTUAL_THREADS))
        .flatMap(track -> best(track).stream().map(best -> cell(track, best)))
        .findFirst();
  }

  /** Who asks for a single round counts the requests. */
  private boolean isOneBatchForAServer(Workload workload) {
    return workload instanceof HttpWorkload http
        && http.target() == null
        && plan.repetitions().rounds() == 1;
  }

  /** Only of the user's own code: downloads and sums of ours share nothing that has a lock. */
  private Optional<Cell> forLocks(Workload workload, List<Track> tracks) {
    return workload instanceof TaskWorkload || workload instanceof JmhWorkload
        ? tracks.stream()
            .filter(track -> !NOT_SEEN.contains(modelOf(track)) && best(track).isPresent())
            .min(
                Comparator.comparing((Track track) -> isUnseen(workload, track))
                    .thenComparing(track -> best(track).orElseThrow().median()))
            .map(winner -> cell(winner, withMoreWorkers(winner, best(winner).orElseThrow())))
        : Optional.empty();
  }

  /** JMH's virtual threads are in no list of threads: where there are others, those are asked. */
  private static boolean isUnseen(Workload workload, Track track) {
    return workload instanceof JmhWorkload && modelOf(track).equals(VIRTUAL_THREADS);
  }

  private Optional<Timing> best(Track track) {
    List<Timing> timings = track.timings();
    return new Ranking(timings, plan.tolerance().factor())
        .best()
        .flatMap(
            best -> timings.stream().filter(t -> t.workers().equals(best.workers())).findFirst());
  }

  private static Timing withMoreWorkers(Track track, Timing best) {
    return track.timings().stream()
        .filter(timing -> timing.workers().count() >= TOO_MANY * best.workers().count())
        .min(Comparator.comparing(Timing::workers))
        .orElse(best);
  }

  /** As it was measured last: of a slow batch, these may be the first tasks only. */
  private static Cell cell(Track track, Timing timing) {
    List<Cell> cells = new ArrayList<>();
    track.results().stream()
        .map(RoundResult::cell)
        .filter(cell -> cell.workers().equals(timing.workers()))
        .forEach(cells::add);
    return cells.get(cells.size() - 1);
  }
}
