package io.github.concurrencybench.plan;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * The worker counts of a range that are worth a first look: its ends, the processors and twice as
 * many, the steps that equal tasks make, and the powers of two between them.
 *
 * @param tasks how many tasks a batch has
 * @param cpus how many processors the machine has
 */
record Candidates(int tasks, int cpus) {

  /** Two counts closer than this tell the same, as long as nothing else is known. */
  private static final double SPACING = 1.4;

  /** Beyond, the steps are closer than that. */
  private static final int MOST_STEPS = 7;

  /** Some of these counts, ascending. */
  List<Workers> of(List<Workers> range) {
    int least = range.get(0).count();
    int most = range.get(range.size() - 1).count();
    TreeSet<Integer> picked = new TreeSet<>(List.of(least, most));
    inOrderOfImportance()
        .filter(count -> count > least && count < most)
        .filter(count -> isApart(count, picked))
        .forEach(picked::add);
    return picked.stream().map(Workers::new).toList();
  }

  /** Between two of the steps, more workers only wait: n tasks take ceil(n / workers) turns. */
  private IntStream inOrderOfImportance() {
    IntStream steps = IntStream.rangeClosed(1, MOST_STEPS).map(k -> (tasks + k - 1) / k);
    IntStream doublings = IntStream.range(0, Integer.SIZE - 2).map(power -> 1 << power);
    return IntStream.concat(IntStream.of(cpus, 2 * cpus), IntStream.concat(steps, doublings));
  }

  private static boolean isApart(int count, TreeSet<Integer> picked) {
    return count >= picked.floor(count) * SPACING && picked.ceiling(count) >= count * SPACING;
  }
}
