package io.github.concurrencybench.gate;

import io.github.concurrencybench.analysis.Rounds;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * The smallest slowdown that 95 of 100 checks would find, on a machine on which pairs spread around
 * their median as they did: pairs are drawn again and again, and of each draw it is calculated by
 * how much all of them have to be slower for both confirmations to convict.
 */
final class Detectable {

  private static final double FOUND = 0.95;
  private static final int DRAWS = 200;

  private final List<Double> around;
  private final SignedRanks test;

  Detectable(List<Pair> pairs, SignedRanks test) {
    double median = Rounds.median(Pair.worse(pairs));
    // The median of few lies too well among them.
    double narrow = Math.sqrt(pairs.size() / (pairs.size() - 1.0));
    this.around = Pair.worse(pairs).stream().map(each -> (each - median) * narrow).toList();
    this.test = test;
  }

  /** As a share, 0.12 for 12 %. */
  double slowdown(Margin margin) {
    // Always the same draws, so that the same pairs always say the same.
    Random random = new Random(around.size());
    List<Double> needed = new ArrayList<>();
    for (int draw = 0; draw < DRAWS; draw++) {
      List<Double> first = drawn(random);
      List<Double> second = drawn(random);
      double medians = Math.log1p(margin.used()) - Math.min(median(first), median(second));
      first.addAll(second);
      needed.add(Math.max(medians, untilShown(first)));
    }
    needed.sort(null);
    return Math.expm1(needed.get((int) Math.ceil(FOUND * DRAWS) - 1));
  }

  private List<Double> drawn(Random random) {
    List<Double> drawn = new ArrayList<>();
    for (int pair = 0; pair < Trial.CONFIRMED; pair++) {
      drawn.add(around.get(random.nextInt(around.size())));
    }
    return drawn;
  }

  /** What the majority is above. */
  private static double median(List<Double> drawn) {
    return drawn.stream().sorted().toList().get(Trial.CONFIRMED - Trial.MAJORITY);
  }

  /**
   * As many means of two pairs as the test leaves may be on the other side (Hollander and Wolfe,
   * Nonparametric Statistical Methods, 3.3): the next one says how far all have to move.
   */
  private double untilShown(List<Double> drawn) {
    int left = test.most(drawn.size());
    if (left < 0) {
      return Double.POSITIVE_INFINITY;
    }
    return -Walsh.means(drawn)[left];
  }
}
