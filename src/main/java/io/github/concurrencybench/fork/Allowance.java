package io.github.concurrencybench.fork;

import io.github.concurrencybench.plan.Repetitions;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Shares out the time of a fork between warming up and samples. Without a limit, both take what
 * they need.
 */
final class Allowance {

  /** Of the time that is left once the workers are made. */
  private static final double WARM_UP = 2.0 / 3;

  /** A first batch that takes longer than this is a slow one, of which samples need the rest. */
  private static final double FIRST_WARM_UP = 0.5;

  private final Repetitions repetitions;
  private final long longest;
  private final long begin = System.nanoTime();
  private final long end;
  private boolean slow;

  private Allowance(Repetitions repetitions, long nanosLeft) {
    this.repetitions = repetitions;
    this.longest = nanosLeft;
    this.end = nanosLeft == Long.MAX_VALUE ? nanosLeft : begin + nanosLeft;
  }

  /**
   * What is left from now on.
   *
   * @param longest how long this JVM may run, from its start; null for no limit
   * @param repetitions what is wanted
   */
  static Allowance of(Duration longest, Repetitions repetitions) {
    if (longest == null) {
      return new Allowance(repetitions, Long.MAX_VALUE);
    }
    long up = TimeUnit.MILLISECONDS.toNanos(ManagementFactory.getRuntimeMXBean().getUptime());
    return new Allowance(repetitions, Math.max(0, longest.toNanos() - up));
  }

  /** The same for tests: so long from now on. */
  static Allowance ofNanos(long nanosLeft, Repetitions repetitions) {
    return new Allowance(repetitions, nanosLeft);
  }

  boolean warmsUpMore(int done, int tasks) {
    long spent = System.nanoTime() - begin;
    slow |= done == 1 && spent > FIRST_WARM_UP * longest;
    boolean wanted = repetitions.warmups().needsMore(done, tasks, done == 0 ? 0 : spent);
    return wanted && !slow && warmUp(done) > 0;
  }

  /** How long tasks of the next warm-up batch may begin. */
  long warmUp(int done) {
    double share = done == 0 ? FIRST_WARM_UP : WARM_UP;
    long left = isUnlimited() ? longest : (long) (share * longest) - (System.nanoTime() - begin);
    return Math.min(left, repetitions.warmups().mostNanosABatch());
  }

  boolean allowsSample(int done, long lastNanos) {
    boolean fits = done == 0 || isUnlimited() || System.nanoTime() + lastNanos <= end;
    return fits && repetitions.needsMore(done, lastNanos);
  }

  /** How long tasks of the next sample may begin: one that should fit may take a little longer. */
  long sample(long lastNanos) {
    return isUnlimited() ? longest : Math.max(2 * lastNanos, end - System.nanoTime());
  }

  private boolean isUnlimited() {
    return longest == Long.MAX_VALUE;
  }
}
