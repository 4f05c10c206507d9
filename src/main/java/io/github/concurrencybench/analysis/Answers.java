package io.github.concurrencybench.analysis;

import io.github.concurrencybench.plan.JmhWorkload;
import io.github.concurrencybench.plan.Tolerance;
import io.github.concurrencybench.plan.Workers;
import io.github.concurrencybench.plan.Workload;
import io.github.concurrencybench.result.Answer;
import io.github.concurrencybench.result.Best;
import io.github.concurrencybench.result.Bound;
import io.github.concurrencybench.result.CellResult;
import io.github.concurrencybench.result.Estimate;
import io.github.concurrencybench.result.JournalContent;
import io.github.concurrencybench.result.Probe;
import io.github.concurrencybench.result.RoundResult;
import io.github.concurrencybench.result.Sample;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the answers for one workload. */
final class Answers {

  /** A little more may be luck. */
  private static final double MOST_OF_THE_WORKERS = 1.1;

  private final Workload workload;
  private final List<CellResult> cells;
  private final JournalContent journal;
  private final List<RoundResult> probes;
  private final Sayings sayings;

  /**
   * Takes the cells.
   *
   * @param workload what they run
   * @param cells all of this workload
   * @param journal the run
   * @param sayings keeps what the sentences are made of
   */
  Answers(Workload workload, List<CellResult> cells, JournalContent journal, Sayings sayings) {
    this.sayings = sayings;
    this.workload = workload;
    this.cells = cells;
    this.journal = journal;
    this.probes = journal.probes();
  }

  /** One answer for each model and JVM that has a clean cell, in the order of the plan. */
  List<Answer> all() {
    List<Answer> answers = new ArrayList<>();
    Set<Line> lines = new LinkedHashSet<>();
    cells.forEach(cell -> lines.add(new Line(cell.cell().model(), cell.cell().jvm())));
    boolean held = new Rates(workload, cells).binds();
    for (Line line : lines) {
      Curve curve = curve(line);
      sure(curve).ifPresent(best -> answers.add(held ? held(line) : answer(line, curve, best)));
    }
    return answers;
  }

  /** What the cells of one curve have in common. */
  private record Line(String model, String jvm) {}

  /** A number that is compared with itself alone is no more sure than any other. */
  private static Optional<Best> sure(Curve curve) {
    boolean alone = curve.cells().size() == 1;
    return curve.best().map(best -> alone ? best.alone() : best);
  }

  private Curve curve(Line line) {
    return new Curve(rates(line).cellsBelowRefusal(), tolerance());
  }

  private Rates rates(Line line) {
    return new Rates(workload, cells(line));
  }

  private List<CellResult> cells(Line line) {
    return cells.stream()
        .filter(c -> c.cell().model().equals(line.model()))
        .filter(c -> c.cell().jvm().equals(line.jvm()))
        .toList();
  }

  /** Where a brake decides about some cells, no number of workers is better than another. */
  private Answer held(Line line) {
    Rates rates = rates(line);
    Said reason =
        rates.binds()
            ? Said.joined(rates.sentences())
            : Said.of(
                "slower_than_the_rate",
                "Slower than your <rate>, which holds others back: nothing is compared.");
    sayings.text(reason);
    Stop stop = rates.binds() ? LimitWords.rate() : LimitWords.unknown();
    return new Answer(
        workload.name(),
        line.model(),
        line.jvm(),
        null,
        List.of(),
        null,
        null,
        null,
        null,
        List.of(),
        stop.limit(),
        sayings.text(stop.said()),
        null,
        sayings.text(Said.together(nameOf(line), ": ", reason)),
        null);
  }

  private Answer answer(Line line, Curve curve, Best best) {
    CellResult cell = curve.at(best.workers()).orElseThrow();
    Optional<Estimate> speedup = speedup(cell);
    Optional<BoundRules> one = one(curve, line.jvm());
    Bound bound = one.map(BoundRules::bound).orElse(null);
    Stop stop = new LimitRules(evidence(line), curve, best, bound).stop();
    return new Answer(
        cell.cell().workload(),
        line.model(),
        line.jvm(),
        best,
        List.of(best.low(), best.high()),
        speedup.orElse(null),
        speedup.map(gain -> gain.median() / best.workers().count()).orElse(null),
        bound,
        one.map(BoundRules::share).orElse(null),
        one.map(rules -> new QuotedRules(curve, best, cpus()).of(rules.share())).orElse(List.of()),
        stop.limit(),
        sayings.text(stop.said()),
        ScalingLaw.of(curve).orElse(null),
        sayings.text(
            Said.together(
                new Sentence(nameOf(line), best, tolerance()).with(gain(cell, speedup), stop),
                JumpWords.of(curve.ranking().gambles(), best),
                rates(line).sentences().isEmpty() ? "" : " ",
                Said.joined(rates(line).sentences()))),
        null);
  }

  private Tolerance tolerance() {
    return journal.head().plan().tolerance();
  }

  private int cpus() {
    return journal.head().environment().cpus();
  }

  private Evidence evidence(Line line) {
    return new Evidence(workload, cells(line), journal.head().environment(), lockProbe(line));
  }

  /** A lock is the code's, whatever runs it; only processes have each their own. */
  private Probe lockProbe(Line line) {
    boolean apart = line.model().endsWith("processes");
    return probes.stream()
        .filter(probe -> probe.cell().workload().equals(workload.name()))
        .filter(probe -> probe.cell().jvm().equals(line.jvm()))
        .filter(probe -> !apart || probe.cell().model().equals(line.model()))
        .map(RoundResult::probe)
        .filter(probe -> probe.lockWaitShare() != null)
        .max(Comparator.comparing(Probe::lockWaitShare))
        .orElse(null);
  }

  private Said nameOf(Line line) {
    boolean several = cells.stream().map(cell -> cell.cell().jvm()).distinct().count() > 1;
    return several
        ? Said.of("on_java", "%s on Java %s", line.model(), line.jvm())
        : Said.together(line.model());
  }

  /** Empty where the two were never measured in the same round, or the yardstick is no good. */
  private Optional<Estimate> speedup(CellResult cell) {
    Optional<CellResult> one = yardstick(cell.cell().jvm());
    return one.map(yardstick -> Curve.ratio(yardstick, cell))
        .filter(gain -> !Double.isNaN(gain.median()))
        .filter(gain -> !one.get().scaled() || isPossible(gain, cell));
  }

  /**
   * So many workers are at most so many times as fast: else the few tasks from which one after the
   * other was scaled were cold or disturbed.
   */
  private static boolean isPossible(Estimate gain, CellResult cell) {
    return gain.median() <= MOST_OF_THE_WORKERS * cell.cell().workers().count();
  }

  private Said gain(CellResult cell, Optional<Estimate> speedup) {
    boolean isYardstick = yardstick(cell.cell().jvm()).filter(cell::equals).isPresent();
    boolean scaled =
        cell.scaled() || yardstick(cell.cell().jvm()).map(CellResult::scaled).orElse(false);
    Estimate gain = isYardstick ? null : speedup.orElse(null);
    return workload instanceof JmhWorkload
        ? Sentence.gainOfThreads(gain)
        : Sentence.gain(gain, scaled);
  }

  /** One after the other, or in the one thread of a model that knows more. */
  private Optional<CellResult> yardstick(String jvm) {
    return curve(new Line(workload.yardstick(), jvm)).at(Workers.ONE);
  }

  /** Measured where this model has one worker, else on the yardstick. */
  private Optional<BoundRules> one(Curve curve, String jvm) {
    return yardstick(jvm)
        .or(() -> curve.at(Workers.ONE))
        .map(one -> new BoundRules(one, curve, cpus()));
  }

  /** Processor time over wall time, the median over rounds. */
  static double cpuShare(CellResult cell) {
    return cpuShare(cell.samples());
  }

  static double cpuShare(List<Sample> samples) {
    return Rounds.median(Rounds.medians(samples, Answers::cpuShare).values());
  }

  private static double cpuShare(Sample sample) {
    return (double) sample.cpu().toNanos() / sample.duration().toNanos();
  }
}
