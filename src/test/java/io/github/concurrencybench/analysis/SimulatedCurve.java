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
 * @param machine where it runs
 */
record SimulatedCurve(
    String kind,
    int tasks,
    double cpuShare,
    IntToDoubleFunction typical,
    Noise noise,
    Machine machine) {

  static final int MOST = 999;
  static final int CPUS = 4;

  SimulatedCurve(
      String kind, int tasks, double cpuShare, IntToDoubleFunction typical, Noise noise) {
    this(kind, tasks, cpuShare, typical, noise, new Machine(CPUS, MOST));
  }

  /** The noise of a batch, from the random numbers of its round. */
  interface Noise {
    double factor(int workers, Random round, Random batch);

    /** What the batches of a round have in common, or those with neighbouring numbers. */
    default double drift(int round, int workers) {
      return 1;
    }
  }

  /**
   * What the search is told.
   *
   * @param cpus how many processors there are
   * @param range the largest number of workers that it may try
   */
  record Machine(int cpus, int range) {}

  /** 4 % from JVM to JVM, 4.5 % from batch to batch, and one batch in twelve is disturbed. */
  static double usualNoise(int workers, Random round, Random batch) {
    double jvm = Math.exp(0.04 * round.nextGaussian());
    double own = Math.exp(0.045 * batch.nextGaussian());
    return jvm * own * (batch.nextDouble() < 0.08 ? 1.2 + batch.nextDouble() : 1);
  }

  /** The same curve with other noise. */
  SimulatedCurve with(Noise other) {
    return new SimulatedCurve(kind, tasks, cpuShare, typical, other, machine);
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
    return Math.min(machine.range(), tasks);
  }

  double best() {
    return IntStream.rangeClosed(1, most()).mapToDouble(typical).min().orElseThrow();
  }

  /** How many times the shortest duration a number of workers takes. */
  double regret(int workers) {
    return typical.applyAsDouble(workers) / best();
  }
}
