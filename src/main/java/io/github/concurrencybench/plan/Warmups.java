package io.github.concurrencybench.plan;

/**
 * How many batches a fresh JVM runs before its first sample.
 *
 * @param batches how many; for {@link #AUTO}, -1: as many as last 2 s or hold 5,000 tasks,
 *     whichever comes first; for {@link #SHORT}, -2: the same with 0.3 s
 */
public record Warmups(int batches) {

  /** Until 2 s or 5,000 tasks. */
  public static final Warmups AUTO = new Warmups(-1);

  /**
   * Until 0.3 s or 5,000 tasks: enough where two sides are compared that are both as cold, and many
   * JVMs tell more than warm ones.
   */
  public static final Warmups SHORT = new Warmups(-2);

  private static final long SHORT_NANOS = 300_000_000L;
  private static final int AUTO_TASKS = 5_000;
  private static final long AUTO_NANOS = 2_000_000_000L;

  /**
   * Reads {@code auto} or a number.
   *
   * @param text what stands in {@code <warmups>}
   * @return the warm-ups
   * @throws InvalidPlan for anything else
   */
  public static Warmups parse(String text) {
    if (text.strip().equals("auto")) {
      return AUTO;
    }
    try {
      int batches = Integer.parseInt(text.strip());
      if (batches >= 0) {
        return new Warmups(batches);
      }
    } catch (NumberFormatException notANumber) {
      // The same answer as for a negative number.
    }
    throw new InvalidPlan("warmups", text, "allowed are auto or a number of batches, 0 or more");
  }

  /**
   * How long one batch may warm up: the tasks that are left then are skipped, since nobody needs
   * minutes of warm-up.
   *
   * @return 2 s in nanoseconds; for a number of batches, whole ones
   */
  public long mostNanosABatch() {
    return batches < 0 ? AUTO_NANOS : Long.MAX_VALUE;
  }

  /**
   * Decides whether one more batch is needed.
   *
   * @param done how many have run
   * @param tasks how many tasks a batch has
   * @param nanos how long they took together, in nanoseconds
   * @return whether to run another one
   */
  public boolean needsMore(int done, int tasks, long nanos) {
    if (batches >= 0) {
      return done < batches;
    }
    long enough = this.equals(SHORT) ? SHORT_NANOS : AUTO_NANOS;
    return nanos < enough && (long) done * tasks < AUTO_TASKS;
  }

  /**
   * Says whether a time decides how many batches there are.
   *
   * @return not for a number of batches
   */
  public boolean isTimed() {
    return batches < 0;
  }

  /**
   * How many batches there may be, however fast they are.
   *
   * @param tasks how many tasks a batch has
   * @return at least as many as {@link #needsMore} asks for
   */
  public int mostBatches(int tasks) {
    return batches >= 0 ? batches : (AUTO_TASKS + tasks - 1) / tasks;
  }

  @Override
  public String toString() {
    return this.equals(AUTO) ? "auto" : this.equals(SHORT) ? "short" : String.valueOf(batches);
  }
}
