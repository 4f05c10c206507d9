package io.github.concurrencybench.gate;

import io.github.concurrencybench.analysis.Rounds;
import java.util.List;

/**
 * What the pairs of one threshold and cell come to. They are gone through in the order of time:
 * first some to sort out what is shown not to be worse; what is left is confirmed, twice, on pairs
 * that had no part in the suspicion. The same pairs always come to the same end.
 */
final class Trial {

  /** Pairs for sorting out at most; what is clear either way is sorted out earlier. */
  static final int SCREENED = 10;

  /** Pairs of a confirmation. */
  static final int CONFIRMED = 20;

  /** Of those, as many as put the median on their side. */
  static final int MAJORITY = CONFIRMED / 2 + 1;

  private final List<Pair> pairs;
  private final double asked;
  private final NoiseFloor floor;
  private final SignedRanks test;

  /**
   * Takes what is known.
   *
   * @param pairs in the order of rounds
   * @param asked how much worse is allowed, 0.1 for 10 %
   * @param floor how far the reference is from itself
   * @param test what equal code does not pass
   */
  Trial(List<Pair> pairs, double asked, NoiseFloor floor, SignedRanks test) {
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
      if (isBelow(allowed(), 0, to)) {
        return cleared(to);
      }
      if (to == SCREENED || SignedRanks.USUAL.showAbove(worse(0, to), allowed())) {
        return confirmed(to);
      }
    }
    return Standing.open(0, pairs.size());
  }

  /** What was asked, and no more: noise acquits nobody. */
  private double allowed() {
    return Math.log1p(asked);
  }

  private List<Double> worse(int from, int to) {
    return Pair.worse(pairs.subList(from, to));
  }

  private boolean isBelow(double bound, int from, int to) {
    return to - from >= Rounds.FEWEST_FOR_INTERVAL
        && SignedRanks.USUAL.showBelow(worse(from, to), bound);
  }

  /** An improvement is confirmed too, on as many pairs as sorting out has. */
  private Standing cleared(int at) {
    if (!isBelow(-allowed(), 0, at)) {
      return new Standing(Verdict.PASS, 0, at);
    }
    for (int to = at + Rounds.FEWEST_FOR_INTERVAL; to <= pairs.size(); to++) {
      if (isBelow(-allowed(), at, to)) {
        return new Standing(Verdict.IMPROVED, at, to);
      }
      if (to - at >= SCREENED) {
        return new Standing(Verdict.PASS, 0, to);
      }
    }
    return Standing.open(0, pairs.size());
  }

  private Standing confirmed(int fresh) {
    for (int to = fresh + 1; to <= Math.min(fresh + CONFIRMED, pairs.size()); to++) {
      Standing first = confirmation(fresh, fresh, to);
      if (first.verdict() == Verdict.REGRESSED) {
        return confirmedAgain(fresh, to);
      }
      if (!first.isOpen()) {
        return first;
      }
    }
    return Standing.open(fresh, pairs.size());
  }

  private Standing confirmedAgain(int fresh, int from) {
    for (int to = from + 1; to <= Math.min(from + CONFIRMED, pairs.size()); to++) {
      Standing second = confirmation(fresh, from, to);
      if (second.verdict() == Verdict.REGRESSED && !isConvicted(fresh, from, to)) {
        second = to - from == CONFIRMED ? second.doubted() : Standing.open(fresh, to);
      }
      if (!second.isOpen()) {
        return second;
      }
    }
    return Standing.open(fresh, pairs.size());
  }

  /**
   * With the margin of the end for both, and too many slower pairs for equal code. A confirmation
   * that ended early is judged by the pairs that it has.
   */
  private boolean isConvicted(int fresh, int second, int to) {
    double margin = margin(to);
    return Rounds.median(worse(fresh, second)) > margin
        && Rounds.median(worse(second, to)) > margin
        && test.showAbove(worse(fresh, to), 0);
  }

  /**
   * One of them, after some of its pairs: it ends as soon as the rest cannot put the median on the
   * other side. How noisy it is here is known better later: what is beyond what was asked goes on.
   */
  private Standing confirmation(int fresh, int from, int to) {
    if (isBelow(allowed(), 0, to)) {
      return new Standing(Verdict.PASS, 0, to);
    }
    int beyond = above(allowed(), from, to);
    boolean isOver = to - from == CONFIRMED;
    if (beyond >= MAJORITY && (isOver || above(margin(to), from, to) >= MAJORITY)) {
      return new Standing(Verdict.REGRESSED, fresh, to);
    }
    return to - from - beyond > CONFIRMED - MAJORITY
        ? new Standing(Verdict.INCONCLUSIVE, fresh, to)
        : Standing.open(fresh, to);
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
        || Rounds.median(Pair.worse(pairs)) > allowed() / 2;
  }
}
