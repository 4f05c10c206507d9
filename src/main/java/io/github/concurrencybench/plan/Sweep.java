package io.github.concurrencybench.plan;

import java.util.List;

/** Which of the worker counts in a range are measured. */
public enum Sweep {
  /** A first look at the range; an adaptive search asks for more where it matters. */
  ADAPTIVE {
    @Override
    public List<Workers> of(WorkerCounts counts, int tasks, int cpus) {
      return counts.range() ? new Candidates(tasks, cpus).of(counts.counts()) : counts.counts();
    }
  },
  /** Every number. */
  FULL {
    @Override
    public List<Workers> of(WorkerCounts counts, int tasks, int cpus) {
      return counts.counts();
    }
  };

  /**
   * Picks the counts to measure.
   *
   * @param counts what the user asked for
   * @param tasks how many tasks a batch has
   * @param cpus how many processors the machine has
   * @return some of them, ascending; of a list always all
   */
  public abstract List<Workers> of(WorkerCounts counts, int tasks, int cpus);
}
