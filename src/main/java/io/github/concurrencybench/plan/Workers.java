package io.github.concurrencybench.plan;

/**
 * How many tasks may be in progress at once: threads, permits, processes.
 *
 * @param count at least 1
 */
public record Workers(int count) implements Comparable<Workers> {

  /** One after the other. */
  public static final Workers ONE = new Workers(1);

  /** Checks the count. */
  public Workers {
    if (count < 1) {
      throw new InvalidPlan("workers", String.valueOf(count), "at least 1 worker is needed");
    }
  }

  @Override
  public int compareTo(Workers other) {
    return Integer.compare(count, other.count);
  }

  @Override
  public String toString() {
    return String.valueOf(count);
  }
}
