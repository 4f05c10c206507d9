package io.github.concurrencybench.analysis;

import io.github.concurrencybench.analysis.SimulatedCurve.Machine;
import io.github.concurrencybench.analysis.SimulatedCurve.Noise;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Stream;

/** Curves of many kinds, drawn from seeds. */
final class DrawnCurves {

  /** What users are expected to measure. */
  static final List<String> USUAL =
      List.of(
          "I/O stairs",
          "CPU plateau",
          "mixed",
          "capacity-limited",
          "collapsing",
          "two-humped noise",
          "serial part",
          "contention");

  /** Corners: ends of the range, sharp peaks, very small and very large ranges, other noise. */
  static final List<String> CORNERS =
      List.of(
          "capacity 1 to 3",
          "capacity = tasks",
          "collapsing above 2 to 8",
          "one lock",
          "CPUs known",
          "coherency",
          "slowing above a peak",
          "range 1..4",
          "range 1..1024",
          "noise of 10 %",
          "noise of 1 %",
          "drifting machine");

  static final List<String> ALL = Stream.concat(USUAL.stream(), CORNERS.stream()).toList();

  private static final Noise USUAL_NOISE = SimulatedCurve::usualNoise;
  private static final Machine USUAL_MACHINE =
      new Machine(SimulatedCurve.CPUS, SimulatedCurve.MOST);

  private final String kind;
  private final Random random;
  private final int tasks;
  private final int capacity;

  private DrawnCurves(String kind, long seed) {
    this.kind = kind;
    // Mixed, since neighbouring seeds of Random start alike.
    this.random = new Random(new SplittableRandom(seed).nextLong());
    this.tasks = 60 + 100 * (int) between(1, 20);
    this.capacity = 5 + (int) between(1, 200);
  }

  /** The curve of a kind that a seed stands for. */
  static SimulatedCurve of(String kind, long seed) {
    DrawnCurves drawn = new DrawnCurves(kind, seed);
    return USUAL.contains(kind) ? drawn.usual() : drawn.corner();
  }

  /** Evenly on a logarithmic scale. */
  private double between(double low, double high) {
    return low * Math.exp(random.nextDouble() * Math.log(high / low));
  }

  private SimulatedCurve usual() {
    int cores = 1 << random.nextInt(5);
    double wait = 5 + random.nextInt(300);
    double share = random.nextDouble();
    return switch (kind) {
      case "I/O stairs" -> waiting(n -> steps(n) * wait + 0.01 * n, USUAL_NOISE);
      case "CPU plateau" -> computing(cores, USUAL_MACHINE);
      case "mixed" -> mixed(cores, wait, 0.05 + 0.5 * share);
      case "capacity-limited" -> waiting(limited(capacity), USUAL_NOISE);
      case "collapsing" -> collapsing(capacity);
      case "two-humped noise" -> waiting(limited(capacity), twoHumped(1.2 + share));
      case "serial part" -> scaling(0.01 + 0.2 * share, 0);
      case "contention" -> scaling(0.1 * share, Math.exp(-5 - 6 * random.nextDouble()));
      default -> throw new IllegalArgumentException(kind);
    };
  }

  private SimulatedCurve corner() {
    int few = 1 + random.nextInt(8);
    int cores = List.of(1, 2, 4, 8, 64).get(random.nextInt(5));
    double sigma = 0.1 * random.nextDouble();
    double peak = between(4, 100);
    return switch (kind) {
      case "capacity 1 to 3" -> waiting(limited(1 + few % 3), USUAL_NOISE);
      case "capacity = tasks" -> ofTasks((int) between(4, 999), SimulatedCurve.MOST);
      case "collapsing above 2 to 8" -> collapsing(Math.max(2, few));
      case "one lock" -> waiting(n -> 1_000 + 0.1 * (few - 1) * n, USUAL_NOISE);
      case "CPUs known" -> computing(cores, new Machine(cores, SimulatedCurve.MOST));
      case "coherency" -> scaling(sigma, (1 - sigma) / (peak * peak));
      case "slowing above a peak" ->
          waiting(
              n -> limited(capacity).applyAsDouble(n) * (1 + Math.max(0, n - capacity) / 50.0),
              USUAL_NOISE);
      case "range 1..4" -> ofTasks(1 + few % 4, 4);
      case "range 1..1024" -> ofTasks(5 * capacity, 1_024);
      case "noise of 10 %" -> waiting(limited(capacity), normal(0.07, 0.07));
      case "noise of 1 %" -> waiting(limited(capacity), normal(0.007, 0.007));
      case "drifting machine" -> waiting(limited(capacity), drifting(few));
      default -> throw new IllegalArgumentException(kind);
    };
  }

  private SimulatedCurve waiting(IntToDoubleFunction typical, Noise noise) {
    return new SimulatedCurve(kind, tasks, 0.02, typical, noise);
  }

  private SimulatedCurve computing(int cores, Machine machine) {
    return new SimulatedCurve(
        kind, tasks, 1, n -> 1_000.0 / Math.min(n, cores), USUAL_NOISE, machine);
  }

  private SimulatedCurve mixed(int cores, double wait, double share) {
    double computing = wait * share / (1 - share);
    return new SimulatedCurve(
        kind,
        tasks,
        share,
        n -> Math.max(tasks * computing / cores, steps(n) * (computing + wait)),
        USUAL_NOISE);
  }

  /** The Universal Scalability Law; without coherency, Amdahl's. */
  private SimulatedCurve scaling(double sigma, double kappa) {
    return new SimulatedCurve(
        kind,
        5_000,
        0.3,
        n -> 1000 * (1 + sigma * (n - 1) + kappa * n * (n - 1.0)) / n,
        USUAL_NOISE);
  }

  /** Above its capacity the target makes clients wait: half of the batches take far longer. */
  private SimulatedCurve collapsing(int above) {
    return waiting(
        n -> (n > above ? 3 : 1) * limited(above).applyAsDouble(n),
        (n, round, batch) ->
            SimulatedCurve.usualNoise(n, round, batch)
                * (n <= above ? 1 : batch.nextBoolean() ? 0.3 : 1.2 + batch.nextDouble()));
  }

  /** As many at a time as there are tasks, or as the range allows with 10,000 of them. */
  private SimulatedCurve ofTasks(int limit, int range) {
    int all = range == SimulatedCurve.MOST ? limit : 10_000;
    return new SimulatedCurve(
        kind,
        all,
        0.02,
        n -> Math.ceil((double) all / Math.min(n, limit)),
        USUAL_NOISE,
        new Machine(SimulatedCurve.CPUS, range));
  }

  private static Noise twoHumped(double hump) {
    return (n, round, batch) ->
        SimulatedCurve.usualNoise(n, round, batch) * (batch.nextDouble() < 0.25 ? hump : 1);
  }

  /** As much from JVM to JVM as from batch to batch. */
  private static Noise normal(double jvm, double own) {
    return (n, round, batch) ->
        Math.exp(jvm * round.nextGaussian()) * Math.exp(own * batch.nextGaussian());
  }

  /** Everything takes 10 to 80 % longer from time to time. */
  private static Noise drifting(int strength) {
    return new Noise() {
      @Override
      public double factor(int workers, Random round, Random batch) {
        return SimulatedCurve.usualNoise(workers, round, batch);
      }

      @Override
      public double drift(int round, int workers) {
        return 1 + 0.05 * strength * (1 + Math.sin(round / 3.0));
      }
    };
  }

  private IntToDoubleFunction limited(int most) {
    return n -> steps(Math.min(n, most));
  }

  private double steps(int workers) {
    return Math.ceil((double) tasks / workers);
  }
}
