package io.github.concurrencybench.gate;

import io.github.concurrencybench.analysis.Rounds;
import java.util.List;

/**
 * What the pairs of one threshold and cell come to. They are gone through in the order of time:
 * first some to sort out what is shown not to be worse; what is left is confirmed, twice, on pairs
 * that had no part in the suspicion. The same pairs always come to the same end.
 */
final class Trial {

  /** Pairs for sorting out. */
  static final int SCREENED = 10;

  /** Pairs of a confirmation. */
  static final int CONFIRMED = 20;

  /** Of those, as many as put the median on their side. */
  static final int MAJORITY = CONFIRMED / 2 + 1;

  private static final double SURE = 0.95;

  private final List<Pair> pairs;
  private final double asked;
  private final NoiseFloor floor;
  private final SignTest test;

  /**
   * Takes what is known.
   *
   * @param pairs in the order of rounds
   * @param asked how much worse is allowed, 0.1 for 10 %
   * @param floor how far the reference is from itself
   * @param test what equal code does not pass
   */
  Trial(List<Pair> pairs, double asked, NoiseFloor floor, SignTest test) {
    this.pairs = List.copyOf(pairs);
    this.asked = asked;
    this.floor = floor;
    this.test = test;
  }

  /**
   * How it stands.
   *
   * @param verdict null where more pairs are needed
   * @param from the first pair that counts for what is told
   * @param to the pair after the last one
   */
  record Standing(Verdict verdict, int from, int to) {

    boolean isOpen() {
      return verdict == null;
    }

    private Standing doubted() {
      return new Standing(Verdict.INCONCLUSIVE, from, to);
    }

    private static Standing open(int from, int to) {
      return new Standing(null, from, to);
    }
  }

  Standing standing() {
    for (int to = Rounds.FEWEST_FOR_INTERVAL; to <= Math.min(SCREENED, pairs.size()); to++) {
      if (isNotWorse(0, to)) {
        return cleared(to);
      }
    }
    return pairs.size() < SCREENED ? Standing.open(0, pairs.size()) : confirmed();
  }

  /** Shown not to be worse than allowed: only what was asked counts, noise acquits nobody. */
  private boolean isNotWorse(int from, int to) {
    return upperBound(from, to) < Math.log1p(asked);
  }

  private double upperBound(int from, int to) {
    return Rounds.upperBound(Pair.worse(pairs.subList(from, to)), SURE);
  }

  private boolean isBetter(int from, int to) {
    return upperBound(from, to) < -Math.log1p(asked);
  }

  /** An improvement is confirmed too, on as many pairs as sorting out has. */
  private Standing cleared(int at) {
    if (!isBetter(0, at)) {
      return new Standing(Verdict.PASS, 0, at);
    }
    for (int to = at + Rounds.FEWEST_FOR_INTERVAL; to <= pairs.size(); to++) {
      if (isBetter(at, to)) {
        return new Standing(Verdict.IMPROVED, at, to);
      }
      if (to - at >= SCREENED) {
        return new Standing(Verdict.PASS, 0, to);
      }
    }
    return Standing.open(0, pairs.size());
  }

  private Standing confirmed() {
    for (int to = SCREENED + 1; to <= Math.min(SCREENED + CONFIRMED, pairs.size()); to++) {
      Standing first = confirmation(SCREENED, to);
      if (first.verdict() == Verdict.REGRESSED) {
        return confirmedAgain(to);
      }
      if (!first.isOpen()) {
        return first;
      }
    }
    return Standing.open(SCREENED, pairs.size());
  }

  private Standing confirmedAgain(int from) {
    for (int to = from + 1; to <= Math.min(from + CONFIRMED, pairs.size()); to++) {
      Standing second = confirmation(from, to);
      if (second.verdict() == Verdict.REGRESSED && !isConvicted(from, to)) {
        second = to - from == CONFIRMED ? second.doubted() : Standing.open(SCREENED, to);
      }
      if (!second.isOpen()) {
        return second;
      }
    }
    return Standing.open(SCREENED, pairs.size());
  }

  /** With the margin of the end for both, and too many slower pairs for equal code. */
  private boolean isConvicted(int second, int to) {
    double margin = margin(to);
    return above(margin, SCREENED, second) >= MAJORITY
        && above(margin, second, to) >= MAJORITY
        && test.isPassed(above(0, SCREENED, to), to - SCREENED);
  }

  /**
   * One of them, after some of its pairs: it ends as soon as the rest cannot put the median on the
   * other side.
   */
  private Standing confirmation(int from, int to) {
    if (isNotWorse(0, to)) {
      return new Standing(Verdict.PASS, 0, to);
    }
    int within = to - from - above(Math.log1p(asked), from, to);
    boolean isOver = to - from == CONFIRMED;
    if (above(margin(to), from, to) >= MAJORITY) {
      return new Standing(Verdict.REGRESSED, SCREENED, to);
    }
    return within > CONFIRMED - MAJORITY || isOver
        ? new Standing(Verdict.INCONCLUSIVE, SCREENED, to)
        : Standing.open(SCREENED, to);
  }

  private double margin(int to) {
    return Math.log1p(marginAfter(to).used());
  }

  /** What was decided with after so many pairs. */
  Margin marginAfter(int to) {
    return floor.margin(asked, to == 0 ? 0 : pairs.get(to - 1).round());
  }

  private int above(double margin, int from, int to) {
    return (int) pairs.subList(from, to).stream().filter(pair -> pair.worse() > margin).count();
  }

  /** Whether there is reason to look further: half of what is allowed is used up. */
  boolean isSuspicious() {
    return pairs.size() < Rounds.FEWEST_FOR_INTERVAL
        || Rounds.median(Pair.worse(pairs)) > Math.log1p(asked) / 2;
  }
}
