package io.github.concurrencybench.gate;

import io.github.concurrencybench.plan.Side;
import io.github.concurrencybench.result.RoundResult;
import io.github.concurrencybench.result.Sample;
import io.github.concurrencybench.result.Status;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One threshold on one cell, with what both sides have shown.
 *
 * @param gated what is asked of whom
 * @param verdict what was found; null where more rounds are needed
 * @param why what is broken, as a sentence; null where nothing is
 * @param told the pairs that the finding is about
 * @param margin what was allowed
 * @param suspicious whether there is reason to look further
 */
record Tried(
    Gated gated, Verdict verdict, String why, List<Pair> told, Margin margin, boolean suspicious) {

  private static final int FEWEST_TASKS = 1_000;

  Tried {
    told = List.copyOf(told);
  }

  boolean isOpen() {
    return verdict == null;
  }

  /** All that are compared, from what was measured. */
  static List<Tried> all(Collection<Gated> gated, Sides sides) {
    List<Gated> compared = gated.stream().filter(Gated::isCompared).toList();
    SignedRanks test = SignedRanks.among(compared.size());
    return compared.stream()
        .map(
            each -> {
              NoiseFloor floor =
                  NoiseFloor.of(
                      sides, each, compared.stream().map(Gated::cell).distinct().toList());
              return of(each, sides, floor, test);
            })
        .toList();
  }

  private static Tried of(Gated gated, Sides sides, NoiseFloor floor, SignedRanks test) {
    return broken(gated, sides)
        .orElseGet(
            () ->
                gated.threshold().metric() == Metric.ERROR_RATE
                    ? errors(gated, sides)
                    : tried(gated, sides.pairs(gated), floor, test));
  }

  private static Tried tried(Gated gated, List<Pair> pairs, NoiseFloor floor, SignedRanks test) {
    Trial trial = new Trial(pairs, gated.threshold().maxRegression(), floor, test);
    Trial.Standing standing = trial.standing();
    return new Tried(
        gated,
        standing.verdict(),
        null,
        pairs.subList(standing.from(), standing.to()),
        trial.marginAfter(standing.to()),
        trial.isSuspicious());
  }

  /** Errors are counted, not estimated: the rounds of sorting out are enough. */
  private static Tried errors(Gated gated, Sides sides) {
    double asked = gated.threshold().maxRegression();
    List<Pair> pairs = sides.pairs(gated);
    double worse = pairs.stream().mapToDouble(Pair::worse).average().orElse(0);
    Verdict verdict =
        pairs.size() < Trial.SCREENED ? null : worse > asked ? Verdict.REGRESSED : Verdict.PASS;
    return new Tried(gated, verdict, null, pairs, new Margin(asked, asked, null), worse > 0);
  }

  private static Optional<Tried> broken(Gated gated, Sides sides) {
    return broken(gated, sides, Side.PRESENT, Verdict.ERROR)
        .or(() -> broken(gated, sides, Side.REFERENCE, Verdict.NOT_COMPARABLE));
  }

  private static Optional<Tried> broken(Gated gated, Sides sides, Side side, Verdict verdict) {
    return forks(gated, sides, side)
        .flatMap(fork -> why(gated.threshold().metric(), fork).stream())
        .findFirst()
        .map(
            why ->
                new Tried(
                    gated,
                    gated.threshold().metric().isServiceTime() && why.startsWith("A round")
                        ? Verdict.ERROR
                        : verdict,
                    why,
                    List.of(),
                    null,
                    false));
  }

  private static Stream<RoundResult> forks(Gated gated, Sides sides, Side side) {
    Stream<RoundResult> own = sides.of(gated.cell(), side).values().stream();
    return gated.threshold().metric().isGain()
        ? Stream.concat(own, sides.of(gated.yardstick(), side).values().stream())
        : own;
  }

  private static Optional<String> why(Metric metric, RoundResult fork) {
    if (fork.status() == Status.FAILED || fork.status() == Status.NOT_APPLICABLE) {
      return Optional.of(fork.reason());
    }
    int failed = fork.samples().stream().mapToInt(Sample::failed).sum();
    if (failed > 0 && metric != Metric.ERROR_RATE) {
      return Optional.of(
          "In round %s, %s tasks failed: %s."
              .formatted(fork.round(), failed, fork.samples().get(0).errors()));
    }
    long count = metric.isServiceTime() ? new Reading(fork, 1).serviceTime().count() : FEWEST_TASKS;
    return fork.status() != Status.MEASURED || count >= FEWEST_TASKS
        ? Optional.empty()
        : Optional.of(
            String.format(
                Locale.ROOT,
                "A round has %d tasks, and percentiles need %,d: more <tasks> or <repeat>, or a threshold for duration.",
                count,
                FEWEST_TASKS));
  }
}
