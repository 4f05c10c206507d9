package io.github.concurrencybench.plan;

import java.time.Duration;
import java.util.Objects;

/**
 * How often everything is measured, and how long that may take.
 *
 * @param rounds how many times each cell gets a fresh JVM, at least 1
 * @param samples how many batches are timed in each of them, at least 1
 * @param warmups how many batches run before
 * @param timeBudget how long the whole run may take, for which there are fewer of all these where
 *     it has to be; zero for no limit
 */
public record Repetitions(int rounds, int samples, Warmups warmups, Duration timeBudget) {

  /** Above this, one sample a round is enough, since more rounds tell more than more samples. */
  public static final long LONG_BATCH_NANOS = 1_000_000_000L;

  /** Checks the numbers. */
  public Repetitions {
    Objects.requireNonNull(warmups, "warmups");
    timeBudget = timeBudget == null ? Duration.ZERO : timeBudget;
    if (rounds < 1) {
      throw new InvalidPlan("rounds", String.valueOf(rounds), "at least 1 round is needed");
    }
    if (samples < 1) {
      throw new InvalidPlan("samples", String.valueOf(samples), "at least 1 sample is needed");
    }
  }

  /**
   * Repetitions that take the time they need.
   *
   * @param rounds how many times each cell gets a fresh JVM
   * @param samples how many batches are timed in each of them
   * @param warmups how many batches run before
   */
  public Repetitions(int rounds, int samples, Warmups warmups) {
    this(rounds, samples, warmups, Duration.ZERO);
  }

  /**
   * Whether the run has to end at some time.
   *
   * @return not where the budget is zero
   */
  public boolean hasTimeBudget() {
    return !timeBudget.isZero();
  }

  /**
   * The same within a time.
   *
   * @param budget how long the whole run may take; zero for no limit
   * @return the changed repetitions
   */
  public Repetitions within(Duration budget) {
    return new Repetitions(rounds, samples, warmups, budget);
  }

  /**
   * The same with another number of samples.
   *
   * @param number how many batches to time, at least 1
   * @return the changed repetitions
   */
  public Repetitions withSamples(int number) {
    return new Repetitions(rounds, number, warmups, timeBudget);
  }

  /**
   * The same with one warm-up batch at most.
   *
   * @return the changed repetitions
   */
  public Repetitions withFewWarmups() {
    Warmups few = new Warmups(warmups.batches() == 0 ? 0 : 1);
    return new Repetitions(rounds, samples, few, timeBudget);
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
