package io.github.concurrencybench.analysis;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Which rounds judge. Where only some numbers were measured on, the rounds that picked them do not:
 * they flatter whom they picked.
 *
 * @param every all rounds
 * @param late those after the last newcomer had its first looks; empty where nothing was picked
 */
record Judging(Set<Integer> every, Set<Integer> late) {

  /** How many rounds a newcomer is looked at before it has to prove itself. */
  static final int FIRST_LOOKS = 3;

  static Judging of(List<Timing> timings) {
    TreeSet<Integer> every = new TreeSet<>();
    timings.forEach(timing -> every.addAll(timing.rounds().keySet()));
    boolean picked = timings.stream().anyMatch(t -> !t.rounds().containsKey(every.last()));
    return new Judging(every, picked ? every.tailSet(start(timings)) : Set.of());
  }

  /** The first round that judges. */
  static int start(List<Timing> timings) {
    int newcomer =
        timings.stream()
            .mapToInt(timing -> timing.rounds().keySet().stream().min(Integer::compare).get())
            .max()
            .orElse(1);
    return newcomer + FIRST_LOOKS;
  }

  /**
   * One duration over another in the late rounds if these are enough, else in all they share; of
   * two that never met, that of their medians.
   */
  List<Double> ratios(Timing over, Timing under) {
    List<Double> ratios = over.over(under, late);
    if (isEnough(ratios.size())) {
      return ratios;
    }
    List<Double> all = over.over(under, every);
    return all.isEmpty() ? List.of(over.median() / under.median()) : all;
  }

  /** The fastest of those that made it to the end; null where nothing was timed. */
  Timing fastest(List<Timing> timings) {
    List<Timing> proven = timings.stream().filter(t -> isEnough(lateRounds(t).size())).toList();
    return proven.isEmpty()
        ? timings.stream().min(Comparator.comparingDouble(Timing::median)).orElse(null)
        : proven.stream().min(Comparator.comparingDouble(this::lateMedian)).orElseThrow();
  }

  private static boolean isEnough(int rounds) {
    return rounds >= Rounds.FEWEST_FOR_INTERVAL;
  }

  private Set<Integer> lateRounds(Timing timing) {
    return timing.rounds().keySet().stream().filter(late::contains).collect(Collectors.toSet());
  }

  private double lateMedian(Timing timing) {
    return Rounds.median(lateRounds(timing).stream().map(timing.rounds()::get).toList());
  }
}
