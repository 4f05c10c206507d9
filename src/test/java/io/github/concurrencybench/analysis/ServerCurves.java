package io.github.concurrencybench.analysis;

import io.github.concurrencybench.analysis.SimulatedCurve.Machine;
import io.github.concurrencybench.analysis.SimulatedCurve.Noise;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;

/** Curves of tasks that wait for servers of a size that nobody told, and of two processors. */
final class ServerCurves {

  static final List<String> ALL =
      List.of(
          "160 that wait",
          "a server's capacity",
          "a server that collapses",
          "two processors",
          "a serial part");

  private static final Machine SMALL = new Machine(2, SimulatedCurve.MOST);

  private final String kind;
  private final Random random;

  private ServerCurves(String kind, long seed) {
    this.kind = kind;
    this.random = new Random(new SplittableRandom(seed).nextLong());
  }

  /** The curve of a kind that a seed stands for. */
  static SimulatedCurve of(String kind, long seed) {
    return new ServerCurves(kind, seed).drawn();
  }

  private SimulatedCurve drawn() {
    double wait = between(20, 200);
    int capacity = (int) Math.round(between(1, 100));
    int tasks = (int) between(100, 1000);
    Noise noise = SimulatedCurve::usualNoise;
    return switch (kind) {
      case "160 that wait" -> waiting(160, n -> wait * Math.ceil(160.0 / n), noise);
      case "a server's capacity" -> waiting(tasks, limited(tasks, capacity, wait / 4), noise);
      case "a server that collapses" -> collapsing(tasks, Math.max(4, capacity), wait / 4);
      case "two processors" ->
          new SimulatedCurve(kind, tasks, 1, n -> 20 * wait / Math.min(n, 2), noise, SMALL);
      case "a serial part" -> {
        double serial = between(0.01, 0.3);
        yield waiting(
            tasks, n -> tasks * wait / 4 * Math.max(serial, (1 - serial) / n + serial), noise);
      }
      default -> throw new IllegalArgumentException(kind);
    };
  }

  /** Evenly on a logarithmic scale. */
  private double between(double low, double high) {
    return low * Math.exp(random.nextDouble() * Math.log(high / low));
  }

  private SimulatedCurve waiting(int tasks, IntToDoubleFunction typical, Noise noise) {
    return new SimulatedCurve(kind, tasks, 0.02, typical, noise, SMALL);
  }

  private static IntToDoubleFunction limited(int tasks, int capacity, double wait) {
    return n -> wait * Math.ceil((double) tasks / Math.min(n, capacity));
  }

  /** Above its capacity, two of three batches take two to seven times as long. */
  private SimulatedCurve collapsing(int tasks, int above, double wait) {
    IntToDoubleFunction calm = limited(tasks, above, wait);
    return waiting(
        tasks,
        n -> (n > above ? 3 : 1) * calm.applyAsDouble(n),
        (n, round, batch) ->
            SimulatedCurve.usualNoise(n, round, batch)
                * (n <= above ? 1 : batch.nextInt(3) == 0 ? 0.35 : 0.7 + 1.6 * batch.nextDouble()));
  }
}
