package io.github.concurrencybench.plan;

import java.util.Objects;

/**
 * How often everything is measured.
 *
 * @param rounds how many times each cell gets a fresh JVM, at least 1
 * @param samples how many batches are timed in each of them, at least 1
 * @param warmups how many batches run before
 */
public record Repetitions(int rounds, int samples, Warmups warmups) {

  /** Above this, one sample a round is enough, since more rounds tell more than more samples. */
  public static final long LONG_BATCH_NANOS = 1_000_000_000L;

  /** Checks the numbers. */
  public Repetitions {
    Objects.requireNonNull(warmups, "warmups");
    if (rounds < 1) {
      throw new InvalidPlan("rounds", String.valueOf(rounds), "at least 1 round is needed");
    }
    if (samples < 1) {
      throw new InvalidPlan("samples", String.valueOf(samples), "at least 1 sample is needed");
    }
  }

  /**
   * The same with another number of samples.
   *
   * @param number how many batches to time, at least 1
   * @return the changed repetitions
   */
  public Repetitions withSamples(int number) {
    return new Repetitions(rounds, number, warmups);
  }

  /**
   * The same with one warm-up batch at most.
   *
   * @return the changed repetitions
   */
  public Repetitions withFewWarmups() {
    return new Repetitions(rounds, samples, new Warmups(warmups.batches() == 0 ? 0 : 1));
  }

  /**
   * Decides whether the JVM times one more batch.
   *
   * @param done how many samples it has
   * @param lastNanos how long the last batch took, in nanoseconds
   * @return whether to take another one
   */
  public boolean needsMore(int done, long lastNanos) {
    return done == 0 || done < samples && lastNanos <= LONG_BATCH_NANOS;
  }
}
