package io.github.concurrencybench.analysis;

import io.github.concurrencybench.analysis.SimulatedCurve.Noise;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;

/** Machines that are quieter, or far more disturbed, than the usual one. */
final class OtherNoise {

  static final List<String> KINDS = List.of("quiet", "heavy tails", "bursts");

  private OtherNoise() {}

  /** Laid over the noise of a curve whose durations jump by themselves, else in its place. */
  static SimulatedCurve on(SimulatedCurve curve, String kind, long seed) {
    boolean jumps = curve.kind().startsWith("collapsing") || curve.kind().startsWith("real");
    return switch (kind) {
      case "quiet" -> jumps ? curve : curve.with(OtherNoise::quiet);
      case "heavy tails" ->
          curve.with(
              (workers, round, batch) ->
                  curve.noise().factor(workers, round, batch) * sixth(batch));
      case "bursts" -> curve.with(bursts(curve.noise(), seed));
      default -> throw new IllegalArgumentException(kind);
    };
  }

  /** 2 %, half of its variance from JVM to JVM. */
  private static double quiet(int workers, Random round, Random batch) {
    return Math.exp(0.014 * round.nextGaussian()) * Math.exp(0.014 * batch.nextGaussian());
  }

  /** One batch in six takes 1.2 to 4 times as long. */
  private static double sixth(Random batch) {
    return batch.nextDouble() < 1 / 6.0 ? 1.2 + 2.8 * batch.nextDouble() : 1;
  }

  /** In one round of six, all batches with a fifth of the numbers or more take longer. */
  private static Noise bursts(Noise usual, long seed) {
    return new Noise() {
      @Override
      public double factor(int workers, Random round, Random batch) {
        return usual.factor(workers, round, batch);
      }

      @Override
      public double drift(int round, int workers) {
        SplittableRandom random = new SplittableRandom(seed * 7919 + round);
        double from = random.nextDouble() - 0.2;
        double to = from + 0.2 + 0.4 * random.nextDouble();
        double place = Math.log(workers) / Math.log(SimulatedCurve.MOST);
        boolean hit = random.nextDouble() < 1 / 6.0 && from <= place && place <= to;
        return hit ? 1.2 + 2.8 * random.nextDouble() : 1;
      }
    };
  }
}
