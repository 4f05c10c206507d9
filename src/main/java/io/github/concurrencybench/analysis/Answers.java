package io.github.concurrencybench.analysis;

import io.github.concurrencybench.plan.Workers;
import io.github.concurrencybench.result.Answer;
import io.github.concurrencybench.result.Best;
import io.github.concurrencybench.result.Bound;
import io.github.concurrencybench.result.CellResult;
import io.github.concurrencybench.result.Estimate;
import io.github.concurrencybench.result.Limit;
import io.github.concurrencybench.result.Sample;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the answers for one workload. */
final class Answers {

  private static final String SEQUENTIAL = "sequential";
  private static final double MOSTLY_COMPUTING = 0.8;
  private static final double MOSTLY_WAITING = 0.2;

  private final List<CellResult> cells;
  private final int cpus;

  /**
   * Takes the cells.
   *
   * @param cells all of one workload
   * @param cpus how many processors the machine has
   */
  Answers(List<CellResult> cells, int cpus) {
    this.cells = cells;
    this.cpus = cpus;
  }

  /** One answer for each model and JVM that has a clean cell, in the order of the plan. */
  List<Answer> all() {
    List<Answer> answers = new ArrayList<>();
    Set<Line> lines = new LinkedHashSet<>();
    cells.forEach(cell -> lines.add(new Line(cell.cell().model(), cell.cell().jvm())));
    for (Line line : lines) {
      Curve curve = curve(line);
      curve.best().ifPresent(best -> answers.add(answer(line, curve, best)));
    }
    return answers;
  }

  /** What the cells of one curve have in common. */
  private record Line(String model, String jvm) {}

  private Curve curve(Line line) {
    return new Curve(
        cells.stream()
            .filter(c -> c.cell().model().equals(line.model()))
            .filter(c -> c.cell().jvm().equals(line.jvm()))
            .toList());
  }

  private Answer answer(Line line, Curve curve, Best best) {
    CellResult cell = curve.at(best.workers()).orElseThrow();
    Optional<Double> share = cpuShareOfOne(curve, line.jvm());
    Optional<Estimate> speedup = speedup(cell);
    Bound bound = share.map(Answers::bound).orElse(null);
    Limit limit = new LimitRules(curve, best, bound, cpus).limit();
    return new Answer(
        cell.cell().workload(),
        line.model(),
        line.jvm(),
        best,
        List.of(best.low(), best.high()),
        speedup.orElse(null),
        speedup.map(gain -> gain.median() / best.workers().count()).orElse(null),
        bound,
        share.orElse(null),
        limit,
        Sentence.of(nameOf(line), best, speedup.orElse(null), limit));
  }

  private String nameOf(Line line) {
    boolean several = cells.stream().map(cell -> cell.cell().jvm()).distinct().count() > 1;
    return several ? line.model() + " on Java " + line.jvm() : line.model();
  }

  /** Empty where the two were never measured in the same round. */
  private Optional<Estimate> speedup(CellResult cell) {
    return sequential(cell.cell().jvm())
        .map(one -> Curve.ratio(one, cell))
        .filter(gain -> !Double.isNaN(gain.median()));
  }

  private Optional<CellResult> sequential(String jvm) {
    return curve(new Line(SEQUENTIAL, jvm)).at(Workers.ONE);
  }

  /** Measured where this model has one worker, else on the sequential cell. */
  private Optional<Double> cpuShareOfOne(Curve curve, String jvm) {
    return sequential(jvm).or(() -> curve.at(Workers.ONE)).map(Answers::cpuShare);
  }

  /** Processor time over wall time, the median over rounds. */
  static double cpuShare(CellResult cell) {
    return Rounds.median(Rounds.medians(cell.samples(), Answers::cpuShare).values());
  }

  private static double cpuShare(Sample sample) {
    return (double) sample.cpu().toNanos() / sample.duration().toNanos();
  }

  private static Bound bound(double share) {
    if (share >= MOSTLY_COMPUTING) {
      return Bound.CPU;
    }
    return share <= MOSTLY_WAITING ? Bound.IO : Bound.MIXED;
  }
}
