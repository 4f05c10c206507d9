package io.github.concurrencybench.analysis;

import io.github.concurrencybench.plan.Workers;
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
 */
record Timing(Workers workers, Map<Integer, Double> rounds) {

  Timing {
    rounds = Map.copyOf(rounds);
    if (rounds.isEmpty()) {
      throw new IllegalArgumentException("nothing was timed with " + workers + " workers");
    }
  }

  double median() {
    return Rounds.median(rounds.values());
  }

  /** What was timed before a round; empty where that is nothing. */
  Optional<Timing> before(int round) {
    Map<Integer, Double> early = new TreeMap<>(rounds);
    early.keySet().removeIf(each -> each >= round);
    return early.isEmpty() ? Optional.empty() : Optional.of(new Timing(workers, early));
  }

  /** How many rounds there are from some one on. */
  int roundsFrom(int round) {
    return (int) rounds.keySet().stream().filter(each -> each >= round).count();
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
