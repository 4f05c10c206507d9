package io.github.concurrencybench.analysis;

import io.github.concurrencybench.plan.Cell;
import io.github.concurrencybench.plan.Workers;
import io.github.concurrencybench.result.Sample;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How long a batch took with one number of workers.
 *
 * @param workers how many
 * @param rounds the duration in nanoseconds by round, at least one
 * @param batches those of all batches of each round, of which that is the median
 */
record Timing(Workers workers, Map<Integer, Double> rounds, Map<Integer, List<Double>> batches) {

  private static final double JUMP = 1.5;
  private static final double DISTURBED = 0.1;

  Timing {
    rounds = Map.copyOf(rounds);
    batches = Map.copyOf(batches);
    if (rounds.isEmpty()) {
      throw new IllegalArgumentException("nothing was timed with " + workers + " workers");
    }
  }

  /** One batch a round. */
  Timing(Workers workers, Map<Integer, Double> rounds) {
    this(
        workers,
        rounds,
        rounds.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, round -> List.of(round.getValue()))));
  }

  /** What the samples of a cell say. */
  static Timing of(Cell cell, List<Sample> samples) {
    Map<Integer, List<Double>> batches =
        samples.stream()
            .collect(
                Collectors.groupingBy(
                    Sample::round,
                    Collectors.mapping(sample -> sample.wholeNanos(cell), Collectors.toList())));
    return new Timing(cell.workers(), CellSummary.durations(cell, samples), batches);
  }

  double median() {
    return Rounds.median(rounds.values());
  }

  /** What was timed before a round; empty where that is nothing. */
  Optional<Timing> before(int round) {
    Map<Integer, Double> early = new TreeMap<>(rounds);
    early.keySet().removeIf(each -> each >= round);
    Map<Integer, List<Double>> those = new TreeMap<>(batches);
    those.keySet().retainAll(early.keySet());
    return early.isEmpty() ? Optional.empty() : Optional.of(new Timing(workers, early, those));
  }

  /** How many rounds there are from some one on. */
  int roundsFrom(int round) {
    return (int) rounds.keySet().stream().filter(each -> each >= round).count();
  }

  /** The one batch that was disturbed the least. */
  double shortest() {
    return batches.values().stream()
        .flatMap(List::stream)
        .mapToDouble(Double::doubleValue)
        .min()
        .orElseThrow();
  }

  /** Whether no more rounds take far longer than its fastest than a disturbed machine explains. */
  boolean isCalm() {
    double fastest = values().stream().reduce(Math::min).orElseThrow();
    long jumps = values().stream().filter(value -> value > JUMP * fastest).count();
    return jumps <= DISTURBED * rounds.size();
  }

  double mean() {
    return values().stream().mapToDouble(Double::doubleValue).average().orElseThrow();
  }

  Collection<Double> values() {
    return new TreeMap<>(rounds).values();
  }

  /** This duration over the other's, in each round that both have and that counts. */
  List<Double> over(Timing other, Set<Integer> counting) {
    Map<Integer, Double> own =
        rounds.entrySet().stream()
            .filter(round -> counting.contains(round.getKey()))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    return Rounds.ratios(own, other.rounds());
  }
}
