package io.github.concurrencybench.analysis;

import io.github.concurrencybench.plan.Cell;
import io.github.concurrencybench.plan.CpuWorkload;
import io.github.concurrencybench.plan.Grid;
import io.github.concurrencybench.plan.Plan;
import io.github.concurrencybench.plan.Repetitions;
import io.github.concurrencybench.plan.Sweep;
import io.github.concurrencybench.plan.Turn;
import io.github.concurrencybench.plan.Warmups;
import io.github.concurrencybench.plan.WorkerCounts;
import io.github.concurrencybench.plan.Workload;
import io.github.concurrencybench.result.Best;
import io.github.concurrencybench.result.RoundResult;
import io.github.concurrencybench.result.Sample;
import io.github.concurrencybench.result.Search;
import io.github.concurrencybench.result.Status;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;

/** A run that costs simulated time: of JVMs, warm-ups and batches, cut short as a fork does. */
final class SimulatedTime {

  /** Of which 0.5 s are gone when the workers are made. */
  private static final double JVM = 0.65e9;

  private static final double UNTIL_WORKERS = 0.5e9;

  private static final List<Double> PACES = List.of(0.85, 1.0, 1.2, 1.5);

  private final Map<String, SimulatedCurve> curves = new LinkedHashMap<>();
  private final long seed;
  private final List<RoundResult> finished = new ArrayList<>();
  private Duration budget = Duration.ZERO;

  SimulatedTime(List<SimulatedCurve> workloads, long seed) {
    workloads.forEach(curve -> curves.put("w" + curves.size(), curve));
    this.seed = seed;
  }

  /** One after the other, and so many models that use any number of workers. */
  Plan plan(int ranged, Duration budget) {
    return plan(ranged, WorkerCounts.parse("1.." + SimulatedCurve.MOST, 4), Sweep.ADAPTIVE, budget);
  }

  Plan plan(int ranged, WorkerCounts counts, Sweep sweep, Duration budget) {
    this.budget = budget;
    Map<String, Integer> models = new LinkedHashMap<>();
    models.put("sequential", 1);
    for (int model = 0; model < ranged; model++) {
      models.put("m" + model, Integer.MAX_VALUE);
    }
    List<Workload> workloads = new ArrayList<>();
    curves.forEach((name, curve) -> workloads.add(new CpuWorkload(name, 1, curve.tasks())));
    List<Cell> cells =
        new Grid(models, counts, sweep, List.of("17"), SimulatedCurve.CPUS).cells(workloads);
    Repetitions repetitions = new Repetitions(5, 3, Warmups.AUTO, budget);
    return new Plan(workloads, cells, repetitions, sweep, 1, List.of());
  }

  SimulatedTime run(Search search) {
    Random order = new Random(seed);
    for (List<Turn> turns = search.next(finished);
        !turns.isEmpty();
        turns = search.next(finished)) {
      finished.add(measured(turns.get(order.nextInt(turns.size()))));
      if (finished.size() > 10_000) {
        throw new IllegalStateException("the search does not end: " + turns);
      }
    }
    return this;
  }

  List<RoundResult> finished() {
    return finished;
  }

  double spent() {
    return finished.stream().mapToDouble(result -> result.took().toNanos()).sum();
  }

  /** The answer for a model; empty where it was not measured. */
  Optional<Best> best(Plan plan, String workload, String model) {
    return Track.of(plan.cells(), finished).stream()
        .filter(track -> track.candidates().get(0).workload().equals(workload))
        .filter(track -> track.candidates().get(0).model().equals(model))
        .findFirst()
        .flatMap(track -> new Ranking(track.timings(), plan.tolerance().factor()).best());
  }

  private RoundResult measured(Turn turn) {
    Turns now = new Turns(turn, curves.get(turn.cell().workload()));
    now.warmUp();
    List<Sample> samples = now.samples();
    double factor = 1 + 0.1 * now.random.nextDouble();
    Duration took = Duration.ofNanos((long) (JVM * factor + now.spent));
    Duration most = longest(turn);
    return took.compareTo(most) > 0
        ? RoundResult.without(turn.cell(), turn.round(), Status.NOT_MEASURED, "It took too long.")
            .withTook(most)
        : new RoundResult(turn.cell(), turn.round(), Status.MEASURED, null, samples, null, null)
            .withTook(took);
  }

  /**
   * When a turn is given up: where half of what is left has gone for it, and three times its share.
   */
  private Duration longest(Turn turn) {
    return turn.longest() == null
        ? Duration.ofDays(1)
        : Duration.ofNanos(
            Math.max((long) (budget.toNanos() - spent()) / 2, 3 * turn.longest().toNanos()));
  }

  /** How many times as long as with the others a batch takes with a model: the third differs. */
  double pace(String model) {
    return model.equals("m2") ? PACES.get((int) (seed % PACES.size())) : 1;
  }

  /** One turn, as the fork shares out its time. */
  private final class Turns {
    private final Turn turn;
    private final SimulatedCurve curve;
    private final Random random;
    private final double all;
    private final double batch;
    private double spent;

    Turns(Turn turn, SimulatedCurve curve) {
      this.turn = turn;
      this.curve = curve;
      Cell cell = turn.cell();
      long mixed =
          new SplittableRandom(((seed * 1009 + turn.round()) * 10007 + cell.name().hashCode()))
              .nextLong();
      this.random = new Random(mixed);
      this.all =
          turn.longest() == null
              ? Double.MAX_VALUE
              : Math.max(0, turn.longest().toNanos() - UNTIL_WORKERS);
      double typical = curve.typical().applyAsDouble(cell.workers().count());
      this.batch = 1e6 * pace(cell.model()) * typical;
    }

    void warmUp() {
      boolean slow = false;
      for (int done = 0;
          !slow && Warmups.AUTO.needsMore(done, curve.tasks(), (long) spent);
          done++) {
        double share = done == 0 ? 0.5 : 2.0 / 3;
        double left = Math.min(2e9, all == Double.MAX_VALUE ? all : share * all - spent);
        if (left <= 0) {
          return;
        }
        spent += steps(batch, left) * batch / steps(batch, Double.MAX_VALUE);
        slow = done == 0 && spent > 0.5 * all;
      }
    }

    List<Sample> samples() {
      List<Sample> samples = new ArrayList<>();
      double last = 0;
      while (samples.size() < turn.samples()
          && (samples.isEmpty() || spent + last <= all && last <= Repetitions.LONG_BATCH_NANOS)) {
        int workers = turn.cell().workers().count();
        double whole = batch * curve.noise().factor(workers, random, random);
        double steps =
            steps(whole, samples.isEmpty() ? Math.max(0, all - spent) : Double.MAX_VALUE);
        last = whole * steps / steps(whole, Double.MAX_VALUE);
        spent += last;
        samples.add(sample((int) Math.min(curve.tasks(), steps * workers), last));
      }
      return samples;
    }

    /** How many turns of tasks begin in a time, at least one. */
    private double steps(double whole, double nanos) {
      double all = Math.ceil(curve.tasks() / (double) turn.cell().workers().count());
      return Math.min(all, Math.floor(nanos / (whole / all)) + 1);
    }

    private Sample sample(int ran, double nanos) {
      Duration duration = Duration.ofNanos(Math.max(1, (long) nanos));
      Duration cpu = Duration.ofNanos((long) (nanos * curve.cpuShare()));
      return new Sample(
          turn.round(), duration, ran, Map.of(), 0, 0, cpu, 1, null, null, Duration.ZERO, null);
    }
  }
}
