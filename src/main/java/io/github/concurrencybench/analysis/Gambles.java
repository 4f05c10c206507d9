package io.github.concurrencybench.analysis;

import io.github.concurrencybench.plan.Workers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The numbers of workers with which a batch may take far longer than it did at its luckiest. Where
 * the target throttles, that is so with all numbers from some one on, and those that were lucky so
 * far are no exception.
 *
 * @param timings which, ascending by workers
 * @param doubtful the smallest, where a few disturbed looks may have made it look like one
 * @param missing how many more calm looks each number needs to be clearly none
 */
record Gambles(List<Timing> timings, Optional<Timing> doubtful, Map<Workers, Integer> missing) {

  /** A duration jumps if it is this many times what as many workers or fewer have shown to do. */
  private static final double JUMP = 1.5;

  /** How often durations jump on a disturbed machine. */
  private static final double USUAL = 0.06;

  /** How often they do with a gamble. */
  private static final double GAMBLE = 0.4;

  private static final double CALM_LOOK = Math.log((1 - GAMBLE) / (1 - USUAL));

  /** The evidence that it takes: e to the power of 3 is odds of twenty to one. */
  private static final double ENOUGH = 3;

  /** A single jump at the lower end of a region is worth less than this. */
  private static final double BOUNDARY = 2;

  /** Evidence about a number alone, for or against, that leaves no doubt: odds of 150 to one. */
  private static final double CLEAR = 5;

  /** Nor do so many looks. */
  private static final int LOOKS = 10;

  /** Finds those that are not worth their risk: a calm number is no slower on average. */
  static Gambles among(List<Timing> timings) {
    double[] evidence = evidence(timings);
    int first = start(evidence);
    List<Timing> region = timings.subList(first, timings.size());
    boolean risky = !region.isEmpty() && mean(values(region)) >= calmest(timings.subList(0, first));
    int calm = risky ? first : timings.size();
    List<Timing> gambles = new ArrayList<>(alone(timings.subList(0, calm), evidence));
    gambles.addAll(timings.subList(calm, timings.size()));
    return new Gambles(gambles, doubtful(timings, gambles, evidence), missing(timings, evidence));
  }

  /** Where those just below have jumped, a number takes more looks to be clearly calm. */
  private static Map<Workers, Integer> missing(List<Timing> timings, double[] evidence) {
    Map<Workers, Integer> missing = new HashMap<>();
    double most = Double.NEGATIVE_INFINITY;
    for (int index = 0; index < evidence.length; index++) {
      most = evidence[index] + Math.max(0, most);
      double looks = Math.ceil((most + CLEAR) / -CALM_LOOK);
      missing.put(timings.get(index).workers(), (int) Math.max(0, looks));
    }
    return missing;
  }

  /** The number below a jump is the answer there, so more looks have to say on which side it is. */
  private static Optional<Timing> doubtful(
      List<Timing> timings, List<Timing> gambles, double[] evidence) {
    return gambles.stream()
        .min(Comparator.comparing(Timing::workers))
        .filter(smallest -> smallest.rounds().size() < LOOKS)
        .filter(smallest -> evidence[timings.indexOf(smallest)] < CLEAR);
  }

  /**
   * From where on all are gambles, as the evidence together says; a single jump is not enough to
   * make that begin earlier.
   */
  private static int start(double[] evidence) {
    double[] sums = new double[evidence.length + 1];
    for (int index = evidence.length - 1; index > 0; index--) {
      sums[index] = sums[index + 1] + evidence[index];
    }
    double most = Arrays.stream(sums).max().orElse(0);
    int start = evidence.length;
    while (most >= ENOUGH && sums[start] < most - BOUNDARY) {
      start--;
    }
    return start;
  }

  /** Single numbers that jump between calm ones. */
  private static List<Timing> alone(List<Timing> timings, double[] evidence) {
    List<Timing> jumping = new ArrayList<>();
    List<Timing> calm = new ArrayList<>();
    for (int index = 0; index < timings.size(); index++) {
      (evidence[index] >= ENOUGH ? jumping : calm).add(timings.get(index));
    }
    return jumping.stream().filter(timing -> timing.mean() >= calmest(calm)).toList();
  }

  /** The logarithm of how many times likelier each one's durations are if it is a gamble. */
  private static double[] evidence(List<Timing> timings) {
    double[] evidence = new double[timings.size()];
    double floor = Double.POSITIVE_INFINITY;
    for (int index = 0; index < evidence.length; index++) {
      Timing timing = timings.get(index);
      floor = Math.min(floor, timing.median());
      double calm = JUMP * Math.min(floor, timing.shortest());
      for (List<Double> round : timing.batches().values()) {
        evidence[index] += evidence(round, calm);
      }
    }
    return evidence;
  }

  /** Whether some are lucky and some are not, so that they are not just slower. */
  boolean jump() {
    return !timings.isEmpty() && spread().ratio() >= JUMP;
  }

  /** How many more rounds without a jump show that a number is none; 0 where nothing jumps. */
  int looksMissing(Workers workers) {
    return jump() ? missing.get(workers) : 0;
  }

  /** Whatever disturbs one batch disturbs the others of its round too. */
  private static double evidence(List<Double> round, double calm) {
    double usual = Math.pow(1 - USUAL, round.size());
    double gamble = Math.pow(1 - GAMBLE, round.size());
    return round.stream().anyMatch(batch -> batch > calm)
        ? Math.log((1 - gamble) / (1 - usual))
        : Math.log(gamble / usual);
  }

  boolean has(Timing timing) {
    return workers().contains(timing.workers());
  }

  Set<Workers> workers() {
    return timings.stream().map(Timing::workers).collect(Collectors.toSet());
  }

  /** How far the durations jump: all but the fastest and the slowest tenth. */
  Spread spread() {
    return Spread.of(values(timings), 0.1);
  }

  private static double calmest(List<Timing> timings) {
    return new Neighbours(timings)
        .smoothed().stream().mapToDouble(Timing::mean).min().orElse(Double.POSITIVE_INFINITY);
  }

  private static Collection<Double> values(List<Timing> timings) {
    List<Double> values = new ArrayList<>();
    timings.forEach(timing -> values.addAll(timing.values()));
    return values;
  }

  private static double mean(Collection<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
  }
}
