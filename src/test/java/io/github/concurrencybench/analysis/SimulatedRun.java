package io.github.concurrencybench.analysis;

import io.github.concurrencybench.plan.Cell;
import io.github.concurrencybench.plan.CpuWorkload;
import io.github.concurrencybench.plan.Grid;
import io.github.concurrencybench.plan.Plan;
import io.github.concurrencybench.plan.Repetitions;
import io.github.concurrencybench.plan.Sweep;
import io.github.concurrencybench.plan.Tolerance;
import io.github.concurrencybench.plan.Turn;
import io.github.concurrencybench.plan.Warmups;
import io.github.concurrencybench.plan.WorkerCounts;
import io.github.concurrencybench.plan.Workers;
import io.github.concurrencybench.plan.Workload;
import io.github.concurrencybench.result.Best;
import io.github.concurrencybench.result.Estimate;
import io.github.concurrencybench.result.RoundResult;
import io.github.concurrencybench.result.Sample;
import io.github.concurrencybench.result.Search;
import io.github.concurrencybench.result.Status;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;

/** A search on a simulated curve. */
final class SimulatedRun {

  private static final int MANY = 400;

  private final SimulatedCurve curve;
  private final long seed;
  private final List<RoundResult> finished = new ArrayList<>();

  SimulatedRun(SimulatedCurve curve, long seed) {
    this.curve = curve;
    this.seed = seed;
  }

  static Plan plan(SimulatedCurve curve, int rounds, int samples) {
    List<Workload> workloads = List.of(new CpuWorkload("w", 1, curve.tasks()));
    int cpus = curve.machine().cpus();
    WorkerCounts range = WorkerCounts.parse("1.." + curve.machine().range(), cpus);
    List<Cell> cells =
        new Grid(Map.of("m", Integer.MAX_VALUE), range, Sweep.ADAPTIVE, List.of("17"), cpus)
            .cells(workloads);
    return new Plan(
        workloads,
        cells,
        new Repetitions(rounds, samples, new Warmups(0)),
        Sweep.ADAPTIVE,
        1,
        List.of());
  }

  SimulatedRun run(Search search) {
    List<Turn> turns = search.next(finished);
    for (int round = 0; !turns.isEmpty(); round++) {
      if (round > MANY) {
        throw new IllegalStateException("the search does not end: " + turns);
      }
      turns.forEach(turn -> finished.add(measured(turn)));
      turns = search.next(finished);
    }
    return this;
  }

  /** The same turn of the same run always takes the same time. */
  RoundResult measured(Turn turn) {
    int workers = turn.cell().workers().count();
    List<Sample> samples = new ArrayList<>();
    for (int sample = 0; sample < turn.samples(); sample++) {
      Random round = random(turn.round(), workers, -1);
      Random batch = random(turn.round(), workers, sample);
      double factor =
          curve.noise().factor(workers, round, batch) * curve.noise().drift(turn.round(), workers);
      samples.add(sample(turn.round(), curve.typical().applyAsDouble(workers) * factor));
    }
    return new RoundResult(turn.cell(), turn.round(), Status.MEASURED, null, samples, null, null);
  }

  private Random random(int round, int workers, int sample) {
    // Mixed, since neighbouring seeds of Random start alike.
    long mixed =
        new SplittableRandom(((seed * 1009 + round) * 10007 + workers) * 101 + sample).nextLong();
    return new Random(mixed);
  }

  private Sample sample(int round, double millis) {
    Duration duration = Duration.ofNanos(Math.max(1, Math.round(millis * 1e6)));
    Duration cpu = Duration.ofNanos((long) (duration.toNanos() * curve.cpuShare()));
    return new Sample(
        round, duration, curve.tasks(), Map.of(), 0, 0, cpu, 1, null, null, Duration.ZERO, null);
  }

  List<RoundResult> finished() {
    return finished;
  }

  int batches() {
    return finished.stream().mapToInt(result -> result.samples().size()).sum();
  }

  Ranking ranking() {
    List<Cell> cells = finished.stream().map(RoundResult::cell).distinct().toList();
    return new Ranking(new Track(cells, finished).timings(), Tolerance.USUAL.factor());
  }

  /** The interval of the duration over the rounds that judge. */
  Estimate lateDuration(Workers workers) {
    List<Cell> cells = finished.stream().map(RoundResult::cell).distinct().toList();
    List<Timing> timings = new Track(cells, finished).timings();
    int start = Judging.start(timings);
    return timings.stream()
        .filter(timing -> timing.workers().equals(workers))
        .map(timing -> timing.rounds().entrySet().stream())
        .map(rounds -> rounds.filter(r -> r.getKey() >= start).map(Map.Entry::getValue).toList())
        .map(Rounds::estimate)
        .findFirst()
        .orElseThrow();
  }

  /** The median of many batches with one number of workers. */
  double trueMedian(SimulatedCurve of, Workers workers) {
    Random random = new Random(seed);
    List<Double> factors = new ArrayList<>();
    for (int batch = 0; batch < 4_000; batch++) {
      factors.add(of.noise().factor(workers.count(), random, random));
    }
    return Rounds.median(factors) * of.typical().applyAsDouble(workers.count()) * 1e6;
  }

  Best best() {
    return ranking().best().orElseThrow();
  }
}
