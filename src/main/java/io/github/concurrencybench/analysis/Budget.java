package io.github.concurrencybench.analysis;

import io.github.concurrencybench.plan.Repetitions;
import io.github.concurrencybench.plan.Turn;
import io.github.concurrencybench.result.RoundResult;
import io.github.concurrencybench.result.Sample;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Decides what still fits into the time. Nothing is read from a clock: what was spent follows from
 * what was measured.
 *
 * @param nanos how long all may take; 0 for no limit
 * @param nanosAJvm what starting a JVM costs
 * @param repetitions how many batches warm up
 */
record Budget(long nanos, long nanosAJvm, Repetitions repetitions) {

  /**
   * Picks what fits, the cheapest first. Of a first look, which nobody knows the cost of, only the
   * largest number at a time is given out: the next smaller one cannot take more than in
   * proportion.
   */
  List<Turn> fitting(List<Turn> wanted, List<RoundResult> finished) {
    if (nanos == 0 || wanted.isEmpty()) {
      return wanted;
    }
    double left = nanos - finished.stream().mapToDouble(this::spent).sum();
    List<Turn> cheapest = new ArrayList<>(wanted);
    cheapest.sort(Comparator.comparingDouble(turn -> cost(turn, finished)));
    List<Turn> fitting = new ArrayList<>();
    for (Turn turn : cheapest) {
      left -= cost(turn, finished);
      if (left >= 0) {
        fitting.add(turn);
      }
    }
    boolean first = wanted.get(0).round() == 1;
    return first && fitting.size() > 1 ? List.of(largest(fitting)) : fitting;
  }

  private static Turn largest(List<Turn> turns) {
    return turns.stream().max(Comparator.comparing(turn -> turn.cell().workers())).orElseThrow();
  }

  /** What a turn will take at most; a batch that nobody has seen is taken for nothing. */
  double cost(Turn turn, List<RoundResult> finished) {
    double batch = batch(turn, finished).orElse(0);
    int samples = batch > Repetitions.LONG_BATCH_NANOS ? 1 : turn.samples();
    return nanosAJvm + warmUp(turn.cell().tasks(), batch) + samples * batch;
  }

  private double spent(RoundResult result) {
    double batches = result.samples().stream().mapToDouble(s -> s.duration().toNanos()).sum();
    double warmUp =
        result.samples().isEmpty()
            ? 0
            : warmUp(result.cell().tasks(), batches / result.samples().size());
    return nanosAJvm + warmUp + batches;
  }

  private double warmUp(int tasks, double batch) {
    int done = 0;
    while (batch > 0 && repetitions.warmups().needsMore(done, tasks, Math.round(done * batch))) {
      done++;
    }
    return Math.min(done * batch, done * (double) repetitions.warmups().mostNanosABatch());
  }

  /** Of the same number of workers, else of the next larger one in proportion, else smaller. */
  private static OptionalDouble batch(Turn turn, List<RoundResult> finished) {
    int workers = turn.cell().workers().count();
    return finished.stream()
        .filter(result -> Track.curve(result.cell()).equals(Track.curve(turn.cell())))
        .filter(result -> !result.samples().isEmpty())
        .min(Comparator.comparingDouble(result -> distance(result, workers)))
        .map(
            near ->
                OptionalDouble.of(
                    Rounds.median(nanos(near.samples()))
                        * turn.cell().tasks()
                        / near.cell().tasks()
                        * Math.max(1, near.cell().workers().count() / (double) workers)))
        .orElse(OptionalDouble.empty());
  }

  private static List<Double> nanos(List<Sample> samples) {
    return samples.stream().map(sample -> (double) sample.duration().toNanos()).toList();
  }

  private static double distance(RoundResult result, int workers) {
    return Math.abs(Math.log(result.cell().workers().count() / (double) workers));
  }
}
