package io.github.concurrencybench.analysis;

import io.github.concurrencybench.plan.Cell;
import io.github.concurrencybench.plan.JmhWorkload;
import io.github.concurrencybench.plan.Plan;
import io.github.concurrencybench.plan.Repetitions;
import io.github.concurrencybench.plan.Workers;
import io.github.concurrencybench.plan.Workload;
import io.github.concurrencybench.result.RoundResult;
import io.github.concurrencybench.result.Status;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * What turns cost, in nanoseconds, as far as can be told from what was measured. Nothing is read
 * from a clock, so that a run that was cut off goes on with the same answers.
 */
final class Costs {

  /** Until a JVM and JMH in it are ready and after its last sample, before anything is known. */
  static final double USUAL_JVM = 0.75e9;

  /** The least time in which batches tell anything. */
  private static final double SOMETHING = 0.5e9;

  /** What warming up takes of a turn that is cut short, for what its samples take. */
  private static final double WARM_UP = 1.5;

  /** What may be risked for a number that is likely to take far less. */
  private static final double RISK = 3;

  /** What of a turn is before the start of its JVM and after its last sample. */
  static final double OUTSIDE = 0.2e9;

  private static final int A_FEW_TIMES = 16;

  private final Repetitions repetitions;
  private final int cpus;
  private final List<RoundResult> finished;
  private final Map<Cell, List<RoundResult>> measured = new HashMap<>();
  private final Map<String, SetTime> setTimes = new HashMap<>();
  private final double jvm;

  /**
   * Takes what is known.
   *
   * @param plan what is measured, and how often
   * @param cpus how many processors the machine has
   * @param finished what was measured
   */
  Costs(Plan plan, int cpus, List<RoundResult> finished) {
    this.repetitions = plan.repetitions();
    this.cpus = cpus;
    this.finished = finished;
    for (RoundResult result : finished) {
      if (result.status() == Status.MEASURED) {
        measured.computeIfAbsent(result.cell(), none -> new ArrayList<>()).add(result);
      }
    }
    for (Workload workload : plan.workloads()) {
      if (workload instanceof JmhWorkload jmh) {
        setTimes.put(jmh.name(), new SetTime(jmh, measured(jmh)));
      }
    }
    this.jvm =
        Math.max(
            USUAL_JVM / 2,
            usual(
                measured.values().stream()
                    .flatMap(List::stream)
                    .filter(result -> !setTimes.containsKey(result.cell().workload()))));
  }

  /** Those that say how long they took, as all do but in journals of before. */
  private List<RoundResult> measured(JmhWorkload jmh) {
    return measured.values().stream()
        .flatMap(List::stream)
        .filter(result -> result.cell().workload().equals(jmh.name()) && result.took() != null)
        .toList();
  }

  /** What a turn takes beside its batches in the slowest of the kinds of a plan, as usual. */
  static double usualJvm(Plan plan) {
    return plan.workloads().stream().anyMatch(JmhWorkload.class::isInstance)
        ? SetTime.START
        : USUAL_JVM;
  }

  /** One slow start, as the first one often is, is no reason to give the others up. */
  private double usual(Stream<RoundResult> results) {
    List<Double> jvms =
        Stream.concat(Stream.of(USUAL_JVM), results.map(this::jvmOf)).sorted().toList();
    return jvms.get((jvms.size() - 1) / 2);
  }

  private double jvmOf(RoundResult result) {
    double setup = result.setup() == null ? 0 : result.setup().toNanos();
    double samples = samples(result);
    double batch = wholeBatch(result.cell(), result);
    double warmUp = Math.min(warmUp(result.cell().tasks(), batch), WARM_UP * samples);
    return took(result) - setup - warmUp - samples;
  }

  private static double samples(RoundResult result) {
    return result.samples().stream().mapToDouble(s -> s.duration().toNanos()).sum();
  }

  /** What a turn takes before and after its batches, as turns have shown. */
  double jvm() {
    return jvm;
  }

  /** What all turns so far have taken. */
  double spent() {
    return finished.stream().mapToDouble(this::took).sum();
  }

  private double took(RoundResult result) {
    return result.took() == null ? USUAL_JVM + samples(result) : result.took().toNanos();
  }

  /** What a turn takes that has all the time it wants; for what nobody can tell, infinite. */
  double need(Cell cell, int samples) {
    SetTime set = setTimes.get(cell.workload());
    if (set != null) {
      return set.need();
    }
    Optional<Double> batch = batch(cell);
    if (batch.isEmpty()) {
      return Double.POSITIVE_INFINITY;
    }
    double nanos = batch.get();
    int taken = nanos > Repetitions.LONG_BATCH_NANOS ? 1 : samples;
    double calculated = jvm + setup(cell) + warmUp(cell.tasks(), nanos) + taken * nanos;
    return measured.containsKey(cell) ? Math.max(calculated, median(cell, this::took)) : calculated;
  }

  /** What a turn takes at the least: a JVM, and something of each worker, after a warm-up. */
  double least(Cell cell) {
    SetTime set = setTimes.get(cell.workload());
    if (set != null) {
      return set.least();
    }
    double step = batch(cell).orElse(0.0) / turns(cell);
    return jvm + setup(cell) + Math.max(SOMETHING, 2 * step);
  }

  /**
   * Whether a turn will not take longer than that, even where tasks get in each other's way as if
   * there were one worker. A few times as many as have been seen may be tried.
   */
  boolean isAtMost(double nanos, Cell cell) {
    if (least(cell) > nanos) {
      return false;
    }
    return setTimes.containsKey(cell.workload())
        || nearest(cell).map(near -> isAtMost(nanos, cell, near)).orElse(true);
  }

  private boolean isAtMost(double nanos, Cell cell, Cell near) {
    double times = cell.workers().count() / (double) near.workers().count();
    double worst = jvm + 2 * times * step(near);
    return worst <= nanos || times <= A_FEW_TIMES && worst <= RISK * nanos;
  }

  /** What a look at what the tasks of a cell wait for takes, but for recording it. */
  double probe(Cell cell) {
    SetTime set = setTimes.get(cell.workload());
    return set == null ? jvm + 2 * batch(cell).orElse(0.0) : Math.min(SetTime.PROBE, set.need());
  }

  private static double turns(Cell cell) {
    return Math.ceil((double) cell.tasks() / cell.workers().count());
  }

  /**
   * A whole batch. Of a number that was not measured, by those next to it: below all, fewer take
   * longer in proportion; above all, each task takes as long, or as long as the processors take for
   * all of them; between two, something between.
   */
  Optional<Double> batch(Cell cell) {
    Optional<Cell> near = nearest(cell);
    Optional<Cell> other =
        near.flatMap(one -> nearest(cell, beyond(cell, one.workers().compareTo(cell.workers()))));
    return near.map(
        one -> other.map(two -> between(cell, one, two)).orElseGet(() -> batch(cell, one)));
  }

  /** On the other side of a number. */
  private static Predicate<Cell> beyond(Cell cell, int side) {
    return other -> side * other.workers().compareTo(cell.workers()) < 0;
  }

  private double between(Cell cell, Cell one, Cell two) {
    double share = distance(cell.workers(), one.workers()) / distance(two.workers(), one.workers());
    double step = Math.pow(step(one), 1 - share) * Math.pow(step(two), share);
    return step * turns(cell);
  }

  /** How long the tasks take that one of the measured numbers of workers runs at once. */
  private double step(Cell measured) {
    return batch(measured, measured) / turns(measured);
  }

  private double batch(Cell cell, Cell near) {
    double known = median(near, result -> wholeBatch(near, result));
    double times = cell.workers().count() / (double) near.workers().count();
    if (times <= 1) {
      return known / times;
    }
    double computing = median(near, Costs::cpuOfATask) * cell.workers().count() / cpus;
    return Math.max(known / turns(near), computing) * turns(cell);
  }

  private static double cpuOfATask(RoundResult result) {
    return Rounds.median(
        result.samples().stream().map(s -> s.cpu().toNanos() / (double) s.ran()).toList());
  }

  private static double wholeBatch(Cell cell, RoundResult result) {
    return Rounds.median(result.samples().stream().map(s -> s.wholeNanos(cell)).toList());
  }

  private double setup(Cell cell) {
    return nearest(cell)
        .map(near -> median(near, r -> r.setup() == null ? 0 : r.setup().toNanos()))
        .orElse(0.0);
  }

  /** The same number, else one of the same model, else of any. */
  private Optional<Cell> nearest(Cell cell) {
    return measured.containsKey(cell) ? Optional.of(cell) : nearest(cell, any -> true);
  }

  private Optional<Cell> nearest(Cell cell, Predicate<Cell> which) {
    return measured.keySet().stream()
        .filter(near -> near.workload().equals(cell.workload()))
        .filter(near -> near.jvm().equals(cell.jvm()))
        .filter(which)
        .min(
            Comparator.comparing((Cell near) -> !near.model().equals(cell.model()))
                .thenComparing(near -> distance(near.workers(), cell.workers()))
                .thenComparing(Cell::model));
  }

  private static double distance(Workers one, Workers other) {
    return Math.abs(Math.log(one.count() / (double) other.count()));
  }

  private double median(Cell cell, ToDoubleFunction<RoundResult> of) {
    return Rounds.median(measured.get(cell).stream().mapToDouble(of).boxed().toList());
  }

  private double warmUp(int tasks, double batch) {
    int done = 0;
    while (repetitions.warmups().needsMore(done, tasks, Math.round(done * batch))) {
      done++;
    }
    return Math.min(done * batch, done * (double) repetitions.warmups().mostNanosABatch());
  }

  /**
   * The time that nobody may exceed for all to fit: those that need less take less, the slow ones
   * share the rest.
   *
   * @param needs what each would take
   * @param nanos what there is
   */
  static double cap(List<Double> needs, double nanos) {
    List<Double> ascending = needs.stream().sorted().toList();
    double left = nanos;
    for (int index = 0; index < ascending.size(); index++) {
      double share = left / (ascending.size() - index);
      if (ascending.get(index) > share) {
        return share;
      }
      left -= ascending.get(index);
    }
    return nanos;
  }
}
