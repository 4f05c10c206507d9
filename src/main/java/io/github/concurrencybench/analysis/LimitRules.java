package io.github.concurrencybench.analysis;

import io.github.concurrencybench.plan.CpuWorkload;
import io.github.concurrencybench.plan.HttpWorkload;
import io.github.concurrencybench.plan.JmhWorkload;
import io.github.concurrencybench.plan.Workers;
import io.github.concurrencybench.result.Best;
import io.github.concurrencybench.result.Bound;
import io.github.concurrencybench.result.CellResult;
import io.github.concurrencybench.result.Probe;
import io.github.concurrencybench.result.Status;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Says what stops more workers from helping, by the first rule that fits; docs/method.md has them
 * as a table.
 *
 * @param evidence what else is known
 * @param curve the clean cells of the model
 * @param best its best number of workers
 * @param bound what the tasks spend their time on; null where that is not known
 */
record LimitRules(Evidence evidence, Curve curve, Best best, Bound bound) {

  /** A batch that takes as long as its longest task, but for this. */
  static final double LONGEST_TASK = 0.9;

  /** Durations that fall by less than this hardly fall any more. */
  static final double FALLING = 1.05;

  /** Tasks wait for locks in this share of their time at least. */
  static final double LOCKED = 0.2;

  /** A thread that spins for a lock is seen waiting now and then only. */
  static final double SPINNING = 0.05;

  /** With fewer workers more than at the best, times may grow by luck. */
  static final double FAR_ENOUGH = 1.2;

  /** All at once take so many times as long as few: they wait, and fewer may be as fast. */
  static final double CROWDED = 2;

  /** So many times the processor time of a few workers is no luck. */
  static final double DEARER = 1.5;

  Stop stop() {
    return Stream.<Supplier<Optional<Stop>>>of(
            this::failure,
            this::single,
            this::contention,
            this::processors,
            this::tasks,
            this::range,
            this::lock,
            this::target)
        .map(Supplier::get)
        .flatMap(Optional::stream)
        .findFirst()
        .orElseGet(this::unknown);
  }

  /** With the next larger number, tasks failed. */
  private Optional<Stop> failure() {
    return evidence.cells().stream()
        .filter(cell -> isAbove(cell, best.workers()))
        .filter(cell -> !cell.samples().isEmpty() || cell.status() == Status.FAILED)
        .min(Comparator.comparing(cell -> cell.cell().workers()))
        .filter(next -> !next.isClean())
        .map(
            next ->
                TargetErrors.areIn(next)
                    ? LimitWords.refusing(best.workers())
                    : LimitWords.unknown(
                        Said.of("tasks_failed_with", "with %s, tasks failed", workersOf(next))));
  }

  /** One number of workers shows nothing of what others would do. */
  private Optional<Stop> single() {
    return curve.cells().size() == 1
        ? Optional.of(
            LimitWords.unknown(
                Said.of("one_number_measured", "only one number of workers was measured")))
        : Optional.empty();
  }

  /** Of operations that compute alone, so that nothing but each other makes them take longer. */
  private Optional<Stop> contention() {
    if (!(evidence.workload() instanceof JmhWorkload)
        || best.workers().count() >= evidence.cpus()) {
      return Optional.empty();
    }
    if (isLocked(SPINNING)) {
      return lock(SPINNING);
    }
    Optional<CellResult> next =
        curve.cells().stream().filter(cell -> isAbove(cell, best.workers())).findFirst();
    return next.filter(more -> lockShare().isPresent() && hadItsProcessors(more))
        .map(more -> Processors.ofATask(more) / Processors.ofATask(curve.cells().get(0)))
        .filter(times -> times >= DEARER)
        .map(times -> LimitWords.sharedData(times, workersOf(next.orElseThrow())));
  }

  /** Who is pushed aside by other programs computes longer, too. */
  private boolean hadItsProcessors(CellResult cell) {
    double own = Math.min(workersOf(cell).count(), evidence.processors());
    return new Processors(cell, own).busy() >= Processors.BUSY;
  }

  private Optional<Stop> processors() {
    Processors processors = new Processors(atBest(), evidence.processors());
    boolean allWanted = bound == Bound.CPU && processors.wanted() >= Processors.BUSY;
    if (processors.busy() >= Processors.BUSY || allWanted) {
      return Optional.of(LimitWords.processors(best.workers(), evidence.cpus()));
    }
    return processors.areShort()
        ? Optional.of(LimitWords.sharedProcessors(best.workers(), evidence.cpus()))
        : Optional.empty();
  }

  /** Operations of JMH's are as many as there is time for. */
  private Optional<Stop> tasks() {
    if (evidence.workload() instanceof JmhWorkload) {
      return Optional.empty();
    }
    if (areAllAtOnce()) {
      return isCrowded() ? Optional.empty() : Optional.of(LimitWords.tasks(curve.tasks()));
    }
    return longestTask() >= LONGEST_TASK * atBest().duration().median()
        ? Optional.of(LimitWords.longestTask())
        : Optional.empty();
  }

  private boolean areAllAtOnce() {
    return best.workers().count() >= curve.tasks();
  }

  private boolean isCrowded() {
    double few = slowTask(curve.cells().get(0));
    return areAllAtOnce() && few > 0 && slowTask(atBest()) >= CROWDED * few;
  }

  /** In nanoseconds; the shorter of two looks, since a single task may have had bad luck. */
  private double longestTask() {
    return Stream.of(curve.at(Workers.ONE).orElse(atBest()), atBest())
        .mapToDouble(cell -> cell.serviceTime() == null ? 0 : cell.serviceTime().max().toNanos())
        .min()
        .orElse(0);
  }

  /** More workers than the best that take as many turns as it say nothing of still more. */
  private Optional<Stop> range() {
    if (areAllAtOnce()
        || turns(best.workers()) != turns(largest())
        || !isStillFalling()
        || isQueueing()) {
      return Optional.empty();
    }
    boolean cut =
        evidence.cells().stream()
            .anyMatch(c -> c.status() == Status.NOT_MEASURED && isAbove(c, largest()));
    return Optional.of(
        cut
            ? LimitWords.unknown(Said.of("larger_not_measured", "larger numbers were not measured"))
            : LimitWords.range(workersOf(curve.cells().get(0)), largest(), curve.tasks()));
  }

  private boolean isStillFalling() {
    return curve.cells().stream()
        .filter(cell -> isAbove(atBest(), workersOf(cell)))
        .reduce((smaller, larger) -> larger)
        .filter(next -> next.duration().median() >= FALLING * atBest().duration().median())
        .isPresent();
  }

  private Optional<Stop> lock() {
    return lock(LOCKED);
  }

  private Optional<Stop> lock(double least) {
    return isLocked(least)
        ? Optional.of(LimitWords.lock(best.workers(), evidence.probe().lock()))
        : Optional.empty();
  }

  private boolean isLocked(double least) {
    return lockShare().filter(share -> share >= least).isPresent();
  }

  private Optional<Double> lockShare() {
    return Optional.ofNullable(evidence.probe()).map(Probe::lockWaitShare);
  }

  /** Tasks of users may wait for each other without a target: there, the locks must be known. */
  private Optional<Stop> target() {
    boolean waitsElsewhere =
        evidence.workload() instanceof HttpWorkload
            || !(evidence.workload() instanceof CpuWorkload) && lockShare().isPresent();
    if (bound == Bound.CPU || !waitsElsewhere) {
      return Optional.empty();
    }
    if (isCrowded()) {
      return Optional.of(LimitWords.crowdedTarget());
    }
    return isQueueing() ? Optional.of(LimitWords.target(best.workers())) : Optional.empty();
  }

  /**
   * Whether tasks take the longer the more of them are in progress: nine of ten at least as the
   * square root of the workers.
   */
  private boolean isQueueing() {
    CellResult most = curve.cells().get(curve.cells().size() - 1);
    double workers = (double) workersOf(most).count() / best.workers().count();
    double at = slowTask(atBest());
    return workers >= FAR_ENOUGH && at > 0 && slowTask(most) >= at * Math.sqrt(workers);
  }

  /** The ninth of ten tasks, in nanoseconds; 0 where that is not known. */
  private static double slowTask(CellResult cell) {
    return cell.serviceTime() == null ? 0 : cell.serviceTime().p90().toNanos();
  }

  private Stop unknown() {
    if (evidence.cells().stream().anyMatch(TargetErrors::areIn)) {
      return LimitWords.refusing(best.workers());
    }
    return ScalingLaw.of(curve)
        .flatMap(ScalingWords::serialPart)
        .map(LimitWords::unknown)
        .orElseGet(
            () ->
                isQueueing() || isCrowded()
                    ? LimitWords.unknown(
                        Said.of("tasks_wait", "tasks wait, for a lock, a pool or a target"))
                    : LimitWords.unknown());
  }

  private CellResult atBest() {
    return curve.at(best.workers()).orElseThrow();
  }

  private Workers largest() {
    List<CellResult> cells = curve.cells();
    return workersOf(cells.get(cells.size() - 1));
  }

  private int turns(Workers workers) {
    return (curve.tasks() + workers.count() - 1) / workers.count();
  }

  private static Workers workersOf(CellResult cell) {
    return cell.cell().workers();
  }

  private static boolean isAbove(CellResult cell, Workers workers) {
    return workersOf(cell).compareTo(workers) > 0;
  }
}
