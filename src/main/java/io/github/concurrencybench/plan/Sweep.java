package io.github.concurrencybench.plan;

import java.util.List;

/** Which of the worker counts in a range are measured. */
public enum Sweep {
  /** The ends of the range and the powers of two between them. */
  ADAPTIVE {
    @Override
    public List<Workers> of(WorkerCounts counts) {
      List<Workers> all = counts.counts();
      return counts.range()
          ? all.stream().filter(w -> isEnd(w, all) || Integer.bitCount(w.count()) == 1).toList()
          : all;
    }
  },
  /** Every number. */
  FULL {
    @Override
    public List<Workers> of(WorkerCounts counts) {
      return counts.counts();
    }
  };

  /**
   * Picks the counts to measure.
   *
   * @param counts what the user asked for
   * @return some of them, ascending; of a list always all
   */
  public abstract List<Workers> of(WorkerCounts counts);

  private static boolean isEnd(Workers workers, List<Workers> all) {
    return workers.equals(all.get(0)) || workers.equals(all.get(all.size() - 1));
  }
}
