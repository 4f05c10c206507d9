package io.github.concurrencybench.analysis;

import java.util.Collections;
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
    return ofRounds(rounds(timings));
  }

  /** Of which rounds there are says everything: one set for each number of workers. */
  static Judging ofRounds(List<Set<Integer>> rounds) {
    TreeSet<Integer> every = new TreeSet<>();
    rounds.forEach(every::addAll);
    boolean picked = rounds.stream().anyMatch(each -> !each.contains(every.last()));
    return new Judging(every, picked ? every.tailSet(startOf(rounds)) : Set.of());
  }

  /** The first round that judges. */
  static int start(List<Timing> timings) {
    return startOf(rounds(timings));
  }

  private static int startOf(List<Set<Integer>> rounds) {
    return FIRST_LOOKS + rounds.stream().mapToInt(Collections::min).max().orElse(1);
  }

  private static List<Set<Integer>> rounds(List<Timing> timings) {
    return timings.stream().map(timing -> timing.rounds().keySet()).toList();
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
