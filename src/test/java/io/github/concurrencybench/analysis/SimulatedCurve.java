package io.github.concurrencybench.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * A workload that nobody has to wait for: how long a batch takes with each number of workers, and
 * how that varies.
 *
 * @param kind what it imitates
 * @param tasks how many tasks a batch has
 * @param cpuShare processor time over wall time with one worker
 * @param typical the duration with a number of workers, without noise, in milliseconds
 * @param noise what a batch's duration is multiplied with
 */
record SimulatedCurve(
    String kind, int tasks, double cpuShare, IntToDoubleFunction typical, Noise noise) {

  static final int MOST = 999;
  static final int CPUS = 4;

  /** The noise of a batch, from the random numbers of its round. */
  interface Noise {
    double factor(int workers, Random round, Random batch);
  }

  static final List<String> KINDS =
      List.of(
          "I/O stairs",
          "CPU plateau",
          "mixed",
          "capacity-limited",
          "collapsing",
          "two-humped noise",
          "serial part",
          "contention");

  /** A curve of a kind, drawn from a seed. */
  static SimulatedCurve drawn(String kind, long seed) {
    Random random = new Random(seed);
    int tasks = 60 + (int) Math.exp(random.nextDouble() * Math.log(20)) * 100;
    int cores = 1 << random.nextInt(5);
    int capacity = 5 + (int) Math.exp(random.nextDouble() * Math.log(200));
    double wait = 5 + random.nextInt(300);
    return switch (kind) {
      case "I/O stairs" -> of(kind, tasks, 0.02, n -> steps(tasks, n) * wait + 0.01 * n);
      case "CPU plateau" -> of(kind, tasks, 1, n -> wait * tasks / Math.min(n, cores));
      case "mixed" -> mixed(kind, tasks, cores, wait, 0.05 + 0.5 * random.nextDouble());
      case "capacity-limited" -> of(kind, tasks, 0.02, n -> steps(tasks, Math.min(n, capacity)));
      case "collapsing" -> collapsing(kind, tasks, capacity);
      case "two-humped noise" -> twoHumped(kind, tasks, capacity, 1.2 + random.nextDouble());
      case "serial part" -> scaling(kind, 0.01 + 0.2 * random.nextDouble(), 0);
      case "contention" ->
          scaling(kind, 0.1 * random.nextDouble(), Math.exp(-5 - 6 * random.nextDouble()));
      default -> throw new IllegalArgumentException(kind);
    };
  }

  private static SimulatedCurve of(
      String kind, int tasks, double share, IntToDoubleFunction typical) {
    return new SimulatedCurve(kind, tasks, share, typical, SimulatedCurve::usualNoise);
  }

  private static SimulatedCurve mixed(
      String kind, int tasks, int cores, double wait, double share) {
    double computing = wait * share / (1 - share);
    return of(
        kind,
        tasks,
        share,
        n -> Math.max(tasks * computing / cores, steps(tasks, n) * (computing + wait)));
  }

  /** Above its capacity the target makes clients wait: half of the batches take far longer. */
  private static SimulatedCurve collapsing(String kind, int tasks, int capacity) {
    return new SimulatedCurve(
        kind,
        tasks,
        0.02,
        n -> (n > capacity ? 3 : 1) * steps(tasks, Math.min(n, capacity)),
        (n, round, batch) ->
            usualNoise(n, round, batch)
                * (n <= capacity ? 1 : batch.nextBoolean() ? 0.3 : 1.2 + batch.nextDouble()));
  }

  private static SimulatedCurve twoHumped(String kind, int tasks, int capacity, double hump) {
    return new SimulatedCurve(
        kind,
        tasks,
        0.02,
        n -> steps(tasks, Math.min(n, capacity)),
        (n, round, batch) -> usualNoise(n, round, batch) * (batch.nextDouble() < 0.25 ? hump : 1));
  }

  /** The Universal Scalability Law; without coherency, Amdahl's. */
  private static SimulatedCurve scaling(String kind, double sigma, double kappa) {
    return of(kind, 5_000, 0.3, n -> 1000 * (1 + sigma * (n - 1) + kappa * n * (n - 1.0)) / n);
  }

  /** 4 % from JVM to JVM, 4.5 % from batch to batch, and one batch in twelve is disturbed. */
  private static double usualNoise(int workers, Random round, Random batch) {
    double jvm = Math.exp(0.04 * round.nextGaussian());
    double own = Math.exp(0.045 * batch.nextGaussian());
    return jvm * own * (batch.nextDouble() < 0.08 ? 1.2 + batch.nextDouble() : 1);
  }

  /** The real sweep of the study that this project comes from: each look is a neighbour's run. */
  static SimulatedCurve real() {
    double[] seconds = realSweep();
    return new SimulatedCurve(
        "real sweep",
        160,
        0.02,
        n -> n > 48 ? 4_000 : 1_000 * Rounds.median(near(seconds, n)),
        (n, round, batch) -> {
          int near = n + (int) Math.round(batch.nextGaussian() * 0.02 * n);
          int side = n <= 48 ? Math.min(near, 48) : Math.max(near, 49);
          double middle = n > 48 ? 4 : Rounds.median(near(seconds, n));
          return seconds[Math.max(1, Math.min(MOST, side)) - 1] / middle;
        });
  }

  /** The runs of a number of threads up to 48 and of its neighbours. */
  private static List<Double> near(double[] seconds, int threads) {
    int around = Math.min(2, threads / 10);
    return IntStream.rangeClosed(threads - around, Math.min(48, threads + around))
        .mapToObj(near -> seconds[near - 1])
        .toList();
  }

  /** Seconds with 1, 2, 3 and so on threads. */
  static double[] realSweep() {
    try {
      return Files.readAllLines(Path.of("src/test/resources/sweeps/thread-sweep.csv")).stream()
          .filter(line -> Character.isDigit(line.charAt(0)))
          .mapToDouble(line -> Double.parseDouble(line.split(",")[1]))
          .toArray();
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  int most() {
    return Math.min(MOST, tasks);
  }

  double best() {
    return IntStream.rangeClosed(1, most()).mapToDouble(typical).min().orElseThrow();
  }

  /** How many times the shortest duration a number of workers takes. */
  double regret(int workers) {
    return typical.applyAsDouble(workers) / best();
  }

  private static int steps(int tasks, int workers) {
    return (tasks + workers - 1) / workers;
  }
}
